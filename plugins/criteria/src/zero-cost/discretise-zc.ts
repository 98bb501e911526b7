import { defineCriterion, scoreMatrix, TouchstoneError } from '@touchstone/contract';
import { mixtureWeights } from '../mixture-weights.js';
import { proxyMeasure } from './proxy-measure.js';
import { proxyOptions } from './proxy-options.js';
import { withEdge } from './with-edge.js';

/**
 * Where the proxy is undefined with only one operation on an edge (`zen` behind `none`, say), the operation
 * is refused (−∞); where it is undefined for all of an edge the criterion throws `NUMERICS`. `none` makes
 * the edge zero and is rated like any other.
 */
export const discretiseZc = defineCriterion({
  name: 'discretise-zc',
  summary: 'A zero-cost proxy of the untrained supernet with only the operation on its edge, at weight 1',
  reference: {
    title: 'Xiang et al. 2023: Zero-Cost Operation Scoring in Differentiable Architecture Search',
    url: 'https://arxiv.org/abs/2106.06799',
    where: 'the comparison disc-zc: discretisation rated by a zero-cost proxy',
  },
  family: 'zero-cost',
  costClass: 'evaluations',
  options: { type: 'object', additionalProperties: false, properties: proxyOptions },
  needs: ['alphas', 'programs', 'weights', 'untrained'],
  score: async (context, choice) => {
    const { space } = context;
    const operations = space.operations.length;
    const weights = mixtureWeights(context, choice.mixture);
    const measure = await proxyMeasure(context, choice);
    const ones = scoreMatrix(space.edges.length, operations, () => 1);
    const scores: number[][] = [];
    for (const edge of ones.keys()) {
      const row: number[] = [];
      for (let only = 0; only < operations; only++) {
        const mask = withEdge(ones, edge, (operation) => (operation === only ? 1 / weights[edge]![operation]! : 0));
        const value = await measure(mask);
        row.push(Number.isFinite(value) ? value : -Infinity);
      }
      if (row.every((value) => value === -Infinity)) {
        throw new TouchstoneError('NUMERICS', 'the proxy is undefined whatever operation the edge has', {
          where: `edge ${edge}`,
          hint: 'take another proxy or another batchSize',
        });
      }
      scores.push(row);
    }
    return scores;
  },
});
