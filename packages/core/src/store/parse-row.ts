import type { Row } from '@touchstone/contract';

const statuses: readonly unknown[] = ['ok', 'supernet', 'failed'] satisfies Row['status'][];

/** Checks that a value is a row of the version that we write; undefined for one of an older version. Throws Error. */
export function parseRow(value: unknown): Row | undefined {
  const row = value as Partial<Row> | null;
  if (typeof row !== 'object' || row === null) throw new Error('it is no row');
  if ((row.schema as string) === 'touchstone.row/1') return undefined;
  if (row.schema !== 'touchstone.row/2') throw new Error(`its schema is ${JSON.stringify(row.schema)}`);
  if (!statuses.includes(row.status)) throw new Error(`its status is ${JSON.stringify(row.status)}`);
  if (typeof row.key !== 'string' || typeof row.supernet !== 'string') throw new Error('it has no key');
  return row as Row;
}
