import { csv } from './csv/csv.js';
import { html } from './html/html.js';
import { json } from './json/json.js';
import { markdown } from './markdown/markdown.js';
import { parquet } from './parquet/parquet.js';
import { terminal } from './terminal/terminal.js';

export { html } from './html/html.js';
export type { Night } from './html/night.js';
export { renderPage } from './html/render-page.js';

/** The built-in reporters. */
export const reporters = [terminal, json, markdown, csv, parquet, html] as const;
