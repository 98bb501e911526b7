import { defineCriterion } from '@touchstone/contract';
import { measureOption } from '../measure-option.js';
import { mixtureOption } from '../mixture-option.js';
import { splitOption } from '../split-option.js';
import { removalScores } from './removal-scores.js';

/**
 * φ(o) = mean over orders π of V(before o is removed) − V(after), estimated from some random orders in which all
 * operations of all edges are removed. Two differences from the source: every order is evaluated on the whole
 * split, where the source draws a batch of 1024 for each; and the source adds the standardised scores to alphas
 * epoch by epoch, where these are the scores of one checkpoint (standardising does not change their order).
 *
 * Of a few orders the standard deviation that the source subtracts is often larger than the mean: then operations
 * of little effect score highest, and `none`, where the space allows it, above all of them.
 *
 * `none` contributes nothing whatever else is there, so that its value is exactly 0: it is left out, which
 * changes nobody else's. Parameter-free operations are players like all others.
 */
export const shapley = defineCriterion({
  name: 'shapley',
  summary: 'Shapley value: accuracy that the operation contributes, averaged over orders of removal',
  reference: {
    title: 'Xiao et al. 2022: Shapley-NAS: Discovering Operation Contribution for Neural Architecture Search',
    url: 'https://arxiv.org/abs/2206.09811',
    where: 'Monte Carlo sampling with early truncation; shap_estimation in train_search.py of Euphoria16/Shapley-NAS',
  },
  family: 'contribution',
  costClass: 'evaluations',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      permutations: {
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
        default: 10,
        description: 'Random orders in which all operations are removed; each costs up to one evaluation per operation',
      },
      measure: measureOption,
      truncate: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: 0.5,
        description:
          'An order ends below this part of the whole accuracy; who is left gets 0 from it. 0 never ends one',
      },
      subtractDeviation: {
        type: 'boolean',
        default: true,
        description: 'Mean minus standard deviation over the orders, as the source does; false is the Shapley value',
      },
      mixture: mixtureOption,
      split: splitOption,
    },
  },
  needs: ['evaluation'],
  score: (context, { permutations, ...choice }) => {
    const { edges, operations } = context.space;
    const players = edges.flatMap((_, edge) =>
      operations.flatMap(({ layers }, operation) => (layers === 'zero' ? [] : [edge * operations.length + operation])),
    );
    const orders = Array.from({ length: permutations }, () =>
      Array.from(context.rng.permutation(players.length), (index) => players[index]!),
    );
    return removalScores(context, orders, choice);
  },
});
