import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import { testCriterion } from './test-criterion.js';

/** One criterion of each form, which between them use everything that there is. */
testCriterion(
  defineCriterion({
    name: 'uses-everything',
    summary: 'A number of each source for every operation',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: { squared: { type: 'boolean', default: false, description: 'Whether alphas are squared' } },
    },
    needs: ['alphas', 'history', 'evaluation', 'gates', 'oracle'],
    score: async ({ space, supernet, oracle, rng }, { squared }) => {
      const { loss } = await supernet.evaluate();
      const { values } = await supernet.gateGradients();
      const first = supernet.history()[0]!.alphas;
      const best = oracle.benchmark.optimum(oracle.query)!.accuracy;
      return scoreMatrix(space.edges.length, space.operations.length, (edge, operation) => {
        const alpha = supernet.alphas()[edge]![operation]! - first[edge]![operation]!;
        return (squared ? alpha ** 2 : alpha) + loss + values[operation]! + best + rng.uniform();
      });
    },
  }),
);

testCriterion(
  defineCriterion({
    name: 'selects-at-random',
    summary: 'An architecture instead of scores',
    needs: [],
    select: ({ space, rng }) => space.sample(rng),
  }),
);
