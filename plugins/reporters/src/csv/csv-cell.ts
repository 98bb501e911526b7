import type { CellValue } from '../table/selection-column.js';

/** What a spreadsheet takes for a formula at the start of a cell, wide forms included. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A cell of a CSV file (RFC 4180): quoted where it has to be, empty for null, numbers in full.
 * A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
