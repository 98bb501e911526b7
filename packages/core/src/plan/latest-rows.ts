import type { Row } from '@touchstone/contract';

/** The rows that count: of equal keys the last one. */
export function latestRows(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]));
}
