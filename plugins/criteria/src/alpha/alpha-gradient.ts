import { defineCriterion } from '@touchstone/contract';
import { splitOption } from '../split-option.js';
import { reduceGateGradients } from '../strength/gates/reduce-gate-gradients.js';

/**
 * −∂L/∂α: the alpha that a first-order step would raise most. It is no effect of removal: an alpha's gradient
 * compares its operation with the mean of the edge, and is small where the weight is small or the operation
 * average, while a removal is not renormalised (see `strength`).
 *
 * With p = softmax(α) and the gates' gradients G = p · ∂L/∂p, summed over cells, ∂L/∂α = G − p ΣG. So `none`,
 * which gives nothing and has G = 0, scores p ΣG and not 0: it is preferred where the others do harm.
 * Operations without parameters are like all others.
 */
export const alphaGradient = defineCriterion({
  name: 'alpha-gradient',
  summary: 'Which alpha the next first-order step would raise most: −∂L/∂α, one pass forward and backward',
  reference: {
    title: 'Liu, Simonyan, Yang 2019: DARTS',
    url: 'https://arxiv.org/abs/1806.09055',
    where: 'section 2.3: gradient of the architecture with ξ = 0, through the softmax of equation 2',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      split: splitOption,
      absolute: {
        type: 'boolean',
        default: false,
        description: 'How far an alpha would move, up or down: |∂L/∂α|',
      },
    },
  },
  family: 'alpha',
  costClass: 'gradient',
  needs: ['alphas', 'gates'],
  score: async ({ supernet }, { split, absolute }) => {
    const probabilities = supernet.probabilities();
    const descents = reduceGateGradients(await supernet.gateGradients({ split }), 'signed');
    return descents.map((row, edge) => {
      const total = row.reduce((sum, descent) => sum + descent, 0);
      const ofAlphas = row.map((descent, operation) => descent - probabilities[edge]![operation]! * total);
      return absolute ? ofAlphas.map(Math.abs) : ofAlphas;
    });
  },
});
