import { TouchstoneError, type Report } from '@touchstone/contract';
import { sanitise } from '../text/sanitise.js';
import type { CellValue, SelectionColumn, SelectionSource } from './selection-column.js';
import { selectionColumns } from './selection-columns.js';

/**
 * A row for every selection of a report, in the order of its ranking and then of the seeds: values in
 * the order of the columns. Characters in texts that could control a terminal are replaced. Throws
 * TouchstoneError `DATA` on an entry whose group the report does not describe, `NUMERICS` on a number
 * that is not finite.
 */
export function* selectionRows(report: Report): Generator<readonly CellValue[]> {
  const groups = new Map(report.groups.map((group) => [group.id, group]));
  for (const entry of report.ranking) {
    const group = groups.get(entry.group);
    if (group === undefined) {
      throw new TouchstoneError('DATA', 'the report ranks a criterion in a group that it does not describe', {
        where: `${entry.criterion}, ${entry.group}`,
      });
    }
    let shared: readonly CellValue[] | undefined;
    for (const selection of entry.selections) {
      const source = { group, entry, selection };
      // Most columns are the same for all seeds.
      const known = shared;
      shared = selectionColumns.map((column, at) =>
        known === undefined || column.per === 'seed' ? cellOf(column, source) : known[at]!,
      );
      yield shared;
    }
  }
}

function cellOf({ name, value }: SelectionColumn, source: SelectionSource): CellValue {
  const cell = value(source);
  if (typeof cell === 'number' && !Number.isFinite(cell)) {
    const { entry, selection } = source;
    throw new TouchstoneError('NUMERICS', `the report holds ${cell}`, {
      where: `${name} of ${entry.criterion}, step ${entry.checkpoint}, seed ${selection.seed}`,
    });
  }
  return typeof cell === 'string' ? sanitise(cell) : cell;
}
