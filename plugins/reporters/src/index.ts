import { json } from './json/json.js';
import { terminal } from './terminal/terminal.js';

/** The built-in reporters. */
export const reporters = [terminal, json] as const;
