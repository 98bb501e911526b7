import { defineCriterion, scoreMatrix, TouchstoneError } from '@touchstone/contract';

export const oracle = defineCriterion({
  name: 'oracle',
  summary: 'Best true accuracy over all architectures with the operation on the edge: the upper bound',
  reference: {
    title: 'Xiang et al. 2023: Zero-Cost Operation Scoring in Differentiable Architecture Search (best-acc)',
    url: 'https://arxiv.org/abs/2106.06799',
  },
  control: true,
  needs: ['oracle'],
  score: ({ space, oracle: { benchmark, query } }) => {
    const best = scoreMatrix(space.edges.length, space.operations.length, () => -Infinity);
    for (const architecture of space.architectures()) {
      const accuracy = benchmark.query(architecture, query);
      if (accuracy === undefined) continue;
      architecture.forEach((operation, edge) => {
        best[edge]![operation] = Math.max(best[edge]![operation]!, accuracy);
      });
    }
    if (best.flat().every((value) => value === -Infinity)) {
      throw new TouchstoneError('DATA', `benchmark '${benchmark.name}' has no answer to ${JSON.stringify(query)}`);
    }
    return best;
  },
});
