import { defineCriterion } from '@touchstone/contract';
import { decideEdges } from './decide-edges.js';
import { decidingOptions } from './deciding-options.js';

/** What tuning adds to `darts-pt`, and deciding in sequence to `ablation-accuracy`, shows beside this one. */
export const dartsPtUntuned = defineCriterion({
  name: 'darts-pt-untuned',
  summary: 'DARTS-PT without tuning: edges decided one after the other, each with those before it discretised',
  reference: {
    title: 'Wang et al. 2021: Rethinking Architecture Selection in Differentiable NAS',
    url: 'https://arxiv.org/abs/2108.04392',
    where: 'algorithm 1 without its tuning',
  },
  family: 'perturbation',
  costClass: 'evaluations',
  options: { type: 'object', additionalProperties: false, properties: decidingOptions },
  // Trains nothing: a copy is what can be evaluated with edges decided at weight 1.
  needs: ['tuning'],
  score: (context, options) => decideEdges(context, options),
});
