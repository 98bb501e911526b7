import { defineCriterion } from '@touchstone/contract';
import { mixtureOption } from '../mixture-option.js';
import { reduceGateGradients } from './gates/reduce-gate-gradients.js';
import { secondOrderGradients } from './gates/second-order-gradients.js';
import { signedOption } from './gates/signed-option.js';
import { normaliseEdges } from './normalise-edges.js';
import { normaliseOption } from './normalise-option.js';
import { splitOption } from '../split-option.js';

/**
 * Like `strength` our reading of operation strength, not a formula of the paper. By default the gate is that of the
 * operation in all cells, so that this is `ablation` to second order, kinks aside: where removing the operation takes
 * inputs of ReLUs across 0, no derivative at m = 1 knows, and this need not be closer than `strength`. `none` scores
 * 0 exactly; parameter-free operations have gates like all others.
 */
export const strengthSecondOrder = defineCriterion({
  name: 'strength-second-order',
  summary: 'Second-order effect of removing an operation on the loss: |−∂L/∂m + ½ ∂²L/∂m²| at its gate m = 1',
  reference: {
    title: 'Yang et al. 2024: OStr-DARTS (our reading of "its effect on the final loss")',
    url: 'https://arxiv.org/abs/2409.14433',
    where: 'abstract; first- and second-order Taylor terms of the removal',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      curvature: {
        type: 'string',
        enum: ['shared', 'cell'],
        default: 'shared',
        description:
          'Of one gate in all cells, whose removal is that of ablation, or of a gate in each cell: absolute effects are then summed over cells, and each cell costs as much as all do by a shared gate',
      },
      reduction: {
        type: 'string',
        enum: ['batch', 'average'],
        default: 'batch',
        description: 'Where the absolute value is taken: per batch, or after averaging over batches',
      },
      signed: signedOption,
      normalise: normaliseOption,
      split: splitOption,
      mixture: mixtureOption,
    },
  },
  family: 'strength',
  costClass: 'evaluations',
  needs: ['programs'],
  score: async (context, { reduction, signed, normalise, ...options }) => {
    const gradients = await secondOrderGradients(context, options);
    return normaliseEdges(reduceGateGradients(gradients, signed ? 'signed' : reduction), normalise);
  },
});
