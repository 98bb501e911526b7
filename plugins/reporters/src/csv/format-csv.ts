import type { Report } from '@touchstone/contract';
import { selectionColumns } from '../table/selection-columns.js';
import { selectionRows } from '../table/selection-rows.js';
import { csvCell } from './csv-cell.js';

const rowsOfPart = 10_000;
const endOfLine = '\r\n';

/**
 * The selections of a report as CSV with a heading (RFC 4180), in parts of whole lines, since a large
 * report would exceed the longest possible string. Throws what `selectionRows` throws.
 */
export function* formatCsv(report: Report): Generator<string> {
  let lines = [selectionColumns.map(({ name }) => name).join(',')];
  for (const cells of selectionRows(report)) {
    lines.push(cells.map(csvCell).join(','));
    if (lines.length >= rowsOfPart) {
      yield lines.join(endOfLine) + endOfLine;
      lines = [];
    }
  }
  if (lines.length > 0) yield lines.join(endOfLine) + endOfLine;
}
