import { defineCriterion } from '@touchstone/contract';
import { reduceGateGradients } from './gates/reduce-gate-gradients.js';
import { reductionOption } from './gates/reduction-option.js';
import { signedOption } from './gates/signed-option.js';
import { mixtureOption } from '../mixture-option.js';
import { normaliseEdges } from './normalise-edges.js';
import { normaliseOption } from './normalise-option.js';
import { splitOption } from '../split-option.js';

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
      reduction: reductionOption,
      signed: signedOption,
      normalise: normaliseOption,
      split: splitOption,
      mixture: mixtureOption,
    },
  },
  family: 'strength',
  costClass: 'gradient',
  needs: ['gates'],
  score: async ({ supernet }, { reduction, signed, normalise, ...options }) => {
    const form = signed ? 'signed' : reduction;
    const gradients = await supernet.gateGradients({ ...options, perSample: form === 'sample' });
    return normaliseEdges(reduceGateGradients(gradients, form), normalise);
  },
});
