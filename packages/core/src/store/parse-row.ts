import type { Row } from '@touchstone/contract';

/** Checks that a value is a row of the version that we write. Throws Error. */
export function parseRow(value: unknown): Row {
  const row = value as Partial<Row> | null;
  if (typeof row !== 'object' || row === null) throw new Error('it is no row');
  if (row.schema !== 'touchstone.row/1') throw new Error(`its schema is ${JSON.stringify(row.schema)}`);
  if (row.status !== 'ok' && row.status !== 'failed') throw new Error(`its status is ${JSON.stringify(row.status)}`);
  if (typeof row.key !== 'string' || typeof row.supernet !== 'string') throw new Error('it has no key');
  return row as Row;
}
