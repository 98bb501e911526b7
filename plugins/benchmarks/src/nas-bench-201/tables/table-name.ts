import type { TableKey } from './nas-bench-201-tables.js';

/** A table as `cifar100, valid, 200 epochs`. */
export function tableName({ dataset, split, epochs }: TableKey): string {
  return `${dataset}, ${split}, ${epochs} epochs`;
}
