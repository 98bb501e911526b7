import { defineCriterion } from '@touchstone/contract';
import { reduceGateGradients } from './gates/reduce-gate-gradients.js';

/** Our reading of operation strength: the abstract of the paper defines it, its formula was not available to us. */
export const strength = defineCriterion({
  name: 'strength',
  summary: 'First-order effect of removing an operation on the loss: |m · ∂L/∂m| at its gate m = 1',
  reference: {
    title: 'Yang et al. 2024: OStr-DARTS (our reading of "its effect on the final loss")',
    url: 'https://arxiv.org/abs/2409.14433',
    where: 'abstract; first-order Taylor term of the removal',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      reduction: {
        type: 'string',
        enum: ['sample', 'batch', 'average'],
        default: 'batch',
        description: 'Where the absolute value is taken: per image and cell, per batch and cell, or after averaging',
      },
      signed: { type: 'boolean', default: false, description: 'Predicted loss increase, without absolute value' },
      mixture: {
        type: 'string',
        enum: ['current', 'uniform'],
        default: 'current',
        description: 'Architecture weights of the supernet, or equal ones so that drifted alphas do not enter',
      },
    },
  },
  needs: ['gates'],
  score: async ({ supernet }, { reduction, signed, mixture }) =>
    reduceGateGradients(
      await supernet.gateGradients({ mixture, perSample: reduction === 'sample' }),
      signed ? 'signed' : reduction,
    ),
});
