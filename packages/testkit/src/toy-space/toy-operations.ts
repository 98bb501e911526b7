import type { Operation } from '@touchstone/contract';

/** No operation has parameters, so that everything about the toy supernet can be written down by hand. */
export const toyOperations: readonly Operation[] = [
  { name: 'none', layers: 'zero' },
  { name: 'skip_connect', layers: [] },
  { name: 'relu', layers: [{ layer: 'relu' }] },
  { name: 'avg_pool_3x3', layers: [{ layer: 'average-pool', kernel: 3 }] },
];
