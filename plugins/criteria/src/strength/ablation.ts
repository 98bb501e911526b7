import { defineCriterion } from '@touchstone/contract';
import { removalOptions } from './removal-options.js';
import { scoreRemovals } from './score-removals.js';

export const ablation = defineCriterion({
  name: 'ablation',
  summary: 'Exact loss increase when the operation is removed from the supernet',
  reference: {
    title: 'Wang et al. 2021: Rethinking Architecture Selection in Differentiable NAS (loss form, without tuning)',
    url: 'https://arxiv.org/abs/2108.04392',
    where: 'section 3.3; loss instead of accuracy',
  },
  options: removalOptions,
  family: 'strength',
  costClass: 'evaluations',
  // Alphas only to renormalise.
  needs: ['alphas', 'evaluation'],
  score: (context, options) => scoreRemovals(context, options, (whole, without) => without.loss - whole.loss),
});
