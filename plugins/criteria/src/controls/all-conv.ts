import { defineCriterion } from '@touchstone/contract';
import type { Operation } from '@touchstone/contract';
import { requireDefined } from '../require-defined.js';
import { withoutConvolution } from '../without-convolution.js';
import { favour } from './favour.js';

/** Taps of all convolutions: the largest kernel wins. */
function taps({ layers }: Operation): number {
  if (layers === 'zero') return 0;
  return layers.reduce((sum, layer) => sum + (layer.layer === 'convolution' ? layer.kernel ** 2 : 0), 0);
}

export const allConv = defineCriterion({
  name: 'all-conv',
  summary: 'The largest convolution on every edge: what a bias towards convolutions alone achieves',
  control: true,
  family: 'control',
  costClass: 'free',
  needs: [],
  undefinedIn: withoutConvolution,
  score: ({ space }) => {
    requireDefined(space, withoutConvolution(space));
    return favour(space, taps);
  },
});
