import { table } from './table/table.js';

export * from './oracle/accuracies-of.js';
export * from './oracle/class-representatives.js';
export * from './oracle/oracle-strengths.js';
export * from './oracle/percentile-of.js';
export * from './oracle/selectable-architectures.js';
export * from './table/decode-table.js';
export * from './table/encode-table.js';
export * from './table/read-table.js';
export * from './table/resolve-table-path.js';
export type * from './table/truth-table.js';
export * from './table/truth-table-schema.js';

/** The built-in benchmarks. */
export const benchmarks = [table] as const;
