import { affineOperations } from './affine-operations.js';
import { nasBench201Operations } from './nas-bench-201-operations.js';

/** Option of spaces with NAS-Bench-201's operations. */
export const affineOption = {
  type: 'boolean',
  default: false,
  description: 'Whether normalisations of operations have trained scales and shifts; in published searches none has',
} as const;

export function operationsFor({ affine }: { readonly affine: boolean }): typeof nasBench201Operations {
  return affine ? affineOperations(nasBench201Operations) : nasBench201Operations;
}
