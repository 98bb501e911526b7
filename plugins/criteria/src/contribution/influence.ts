import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import type { Probe, SearchSpace } from '@touchstone/contract';
import { requireDefined } from '../require-defined.js';
import { batchMean } from './batch-mean.js';
import { dampedSolve } from './damped-solve.js';
import { overCells } from './over-cells.js';
import { readjustment } from './readjustment.js';

const slopes: Probe = {
  name: 'slopes',
  build: ({ loss, alphas, gates, gradients }) => {
    const [byAlpha, byGate] = gradients(loss, [alphas, gates]);
    return { byAlpha: byAlpha!, byGate: byGate! };
  },
};

/**
 * First-order effect of removing an operation on the held-out loss L, the alphas having readjusted to its absence.
 * Let m be the operation's gate (1; removal is δm = −1) and V the loss on search-valid, which alphas are trained on.
 * They follow a gate by staying a minimum of V with a proximal term ½λ‖α − α₀‖²: differentiating ∂V/∂α = constant
 * gives dα/dm = −(V_αα + λI)⁻¹ V_αm, and with it the score
 *
 *     −dL/dm = −L_m + L_αᵀ (V_αα + λI)⁻¹ V_αm
 *
 * This is an influence function (Koh and Liang 2017, eq. 2) of a gate instead of an example, at alphas that need
 * not have converged. The first term is signed `strength`. Weights stay as they are.
 *
 * Our derivation, not the cited paper's, whose text was not available to us. Code under nearly the same title
 * (anonymous-submission1991/DARTS-IM) multiplies ∂²L/∂w∂α by ones over all alphas. Adding a constant to the alphas
 * of an edge does not change their softmax, so that product is exactly 0, and what that code ranks is the rounding
 * of its finite differences: it cannot be followed.
 *
 * `none` gives nothing at any gate and scores exactly 0, but its alphas readjust like all others and take weight
 * from the rest. Parameter-free operations have gates like all others.
 */
export const influence = defineCriterion({
  name: 'influence',
  summary: 'Predicted loss increase when the operation is removed and the alphas readjust (second order)',
  reference: {
    title: 'Zhang et al. 2022: Interpreting Operation Selection in Differentiable Architecture Search (our reading)',
    url: 'https://openreview.net/forum?id=MPARWTuMiPh',
    where: 'abstract: influence functions and second-order information; the formula is our own derivation',
  },
  family: 'contribution',
  costClass: 'evaluations',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      damping: {
        type: 'number',
        exclusiveMinimum: 0,
        default: 2,
        description:
          'λ in units of the largest curvature over the alphas; up to 1 fails where the loss curves down too far',
      },
      batches: {
        type: 'integer',
        minimum: 1,
        maximum: 100_000,
        default: 4,
        description: 'Batches of search-valid for the second derivatives; each costs three passes for every alpha',
      },
    },
  },
  needs: ['programs'],
  undefinedIn: withoutChoice,
  score: async (context, { damping, batches }) => {
    requireDefined(context.space, withoutChoice(context.space));
    const { edges, operations } = context.space;
    const size = edges.length * operations.length;
    const results = await context.supernet.run(slopes);
    const byGate = overCells(batchMean(results, 'byGate'), size);
    const { curvature, mixed } = await readjustment(context, batches);
    const solution = dampedSolve(curvature, batchMean(results, 'byAlpha'), damping);
    return scoreMatrix(edges.length, operations.length, (edge, operation) => {
      const gate = edge * operations.length + operation;
      const readjusted = solution.reduce((sum, value, alpha) => sum + value * mixed[alpha * size + gate]!, 0);
      return readjusted - byGate[gate]!;
    });
  },
});

/** The softmax of a single alpha is 1 whatever the alpha: the loss has no curvature over the alphas. */
function withoutChoice({ operations }: SearchSpace): string | undefined {
  return operations.length > 1 ? undefined : 'an edge has one operation only, so that its alpha has no effect';
}
