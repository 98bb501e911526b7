import type { SearchSpace } from '@touchstone/contract';
import { spaces } from '@touchstone/spaces';

/** The space `nas-bench-201` at its defaults. */
export function nasBench201Space(): SearchSpace {
  return spaces[1].create({ none: 'include', channels: 16, cellsPerStage: 5, affine: false });
}
