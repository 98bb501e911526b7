import type { NasBench201Tables } from '@touchstone/benchmarks';
import type { DataFile } from './data-file.js';

/** Whether a file of the manifest is among the sources of tables. */
export function isRead({ sha256 }: DataFile, tables: readonly NasBench201Tables[]): boolean {
  return sha256 !== undefined && tables.some(({ sources }) => sources.some((source) => source.sha256 === sha256));
}
