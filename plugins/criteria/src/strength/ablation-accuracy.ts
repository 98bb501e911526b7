import { defineCriterion } from '@touchstone/contract';
import { removalOptions } from './removal-options.js';
import { scoreRemovals } from './score-removals.js';

export const ablationAccuracy = defineCriterion({
  name: 'ablation-accuracy',
  summary: 'Accuracy lost when the operation is removed from the supernet (DARTS-PT without tuning and sequence)',
  reference: {
    title: 'Wang et al. 2021: Rethinking Architecture Selection in Differentiable NAS',
    url: 'https://arxiv.org/abs/2108.04392',
    where: 'section 3.3: keep the operation with the lowest accuracy without it; no fine-tuning between edges',
  },
  options: removalOptions,
  family: 'strength',
  costClass: 'evaluations',
  // Alphas only to renormalise.
  needs: ['alphas', 'evaluation'],
  score: (context, options) => scoreRemovals(context, options, (whole, without) => whole.accuracy - without.accuracy),
});
