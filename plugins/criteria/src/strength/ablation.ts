import { defineCriterion } from '@touchstone/contract';
import { mixtureOption } from '../mixture-option.js';
import { scoreRemovals } from './score-removals.js';

export const ablation = defineCriterion({
  name: 'ablation',
  summary: 'Exact loss increase when the operation is removed from the supernet',
  reference: {
    title: 'Wang et al. 2021: Rethinking Architecture Selection in Differentiable NAS (loss form, without tuning)',
    url: 'https://arxiv.org/abs/2108.04392',
    where: 'section 3.3; loss instead of accuracy',
  },
  options: { type: 'object', additionalProperties: false, properties: { mixture: mixtureOption } },
  family: 'strength',
  costClass: 'evaluations',
  needs: ['evaluation'],
  score: (context, { mixture }) => scoreRemovals(context, mixture, (whole, without) => without.loss - whole.loss),
});
