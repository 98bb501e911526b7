import type { SearchSpace } from '@touchstone/contract';
import { spaces } from '@touchstone/spaces';

/** The space `micro` at its defaults but for `none`. */
export function microSpace(none: 'exclude' | 'include' = 'exclude'): SearchSpace {
  return spaces[0].create({ none, channels: 8, cellsPerStage: 3, affine: false, stages: 2 });
}
