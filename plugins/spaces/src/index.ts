import { micro } from './micro/micro.js';
import { nasBench201 } from './nas-bench-201/nas-bench-201.js';

export * from './cell/canonical-cell.js';
export * from './cell/cell-form.js';
export * from './cell/cell-search-space.js';
export * from './cell/decode-cell.js';
export * from './cell/discretise-cell.js';
export * from './cell/encode-cell.js';
export * from './cell/enumerate-cells.js';
export * from './cell/sample-cell.js';
export * from './cell/unique-string.js';
export * from './nas-bench-201/nas-bench-201-cost.js';
export * from './nas-bench-201/official-index.js';
export * from './operations/nas-bench-201-operations.js';

/** The built-in search spaces. */
export const spaces = [micro, nasBench201] as const;
