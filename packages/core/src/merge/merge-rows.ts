import type { Row } from '@touchstone/contract';

/**
 * The rows of several journals as one: of equal keys the last, in whose place it stands, but a failure
 * never takes the place of a result. Rows keep their order otherwise, which tells the latest supernet
 * of a seed.
 */
export function mergeRows(journals: readonly (readonly Row[])[]): Row[] {
  const merged = new Map<string, Row>();
  for (const rows of journals) {
    for (const row of rows) {
      const known = merged.get(row.key);
      if (known !== undefined && known.status !== 'failed' && row.status === 'failed') continue;
      // Anew, so that it moves to the end.
      merged.delete(row.key);
      merged.set(row.key, row);
    }
  }
  return [...merged.values()];
}
