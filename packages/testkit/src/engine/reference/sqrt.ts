import { elementwise } from './loops/elementwise.js';

/** Square root. */
export const sqrt = elementwise((x) => Math.sqrt(x));
