import { nasBench201 } from './nas-bench-201/nas-bench-201.js';
import { table } from './table/table.js';

export * from './nas-bench-201/data-file-name.js';
export * from './nas-bench-201/file/encode-tables.js';
export * from './nas-bench-201/file/read-tables.js';
export type * from './nas-bench-201/import/import-run.js';
export * from './nas-bench-201/import/import-nas-bench-201.js';
export * from './nas-bench-201/nas-bench-201-benchmark.js';
export * from './nas-bench-201/summarise-tables.js';
export type * from './nas-bench-201/tables/data-source.js';
export * from './nas-bench-201/tables/merge-tables.js';
export type * from './nas-bench-201/tables/nas-bench-201-tables.js';
export * from './oracle/accuracies-of.js';
export * from './oracle/class-representatives.js';
export * from './oracle/oracle-strengths.js';
export * from './oracle/percentile-of.js';
export * from './table/decode-table.js';
export * from './table/encode-table.js';
export * from './table/read-table.js';
export * from './table/resolve-table-path.js';
export type * from './table/truth-table.js';
export * from './table/truth-table-schema.js';

/** The built-in benchmarks. */
export const benchmarks = [table, nasBench201] as const;
