import { defineCriterion, scoreMatrix, TouchstoneError } from '@touchstone/contract';
import type { Architecture, SearchSpace } from '@touchstone/contract';

/** Puts the optimum's own operations first among operations that attain the same best accuracy. */
const TIE_BREAK = 1e-6;

export const oracle = defineCriterion({
  name: 'oracle',
  summary: 'Best true accuracy over all selectable architectures with the operation on the edge: the upper bound',
  reference: {
    title: 'Xiang et al. 2023: Zero-Cost Operation Scoring in Differentiable Architecture Search (best-acc)',
    url: 'https://arxiv.org/abs/2106.06799',
  },
  control: true,
  needs: ['oracle'],
  score: ({ space, oracle: { benchmark, query } }) => {
    const best = scoreMatrix(space.edges.length, space.operations.length, () => -Infinity);
    let optimum: { architecture: Architecture; accuracy: number } | undefined;
    for (const architecture of space.architectures()) {
      const accuracy = isSelectable(space, architecture) ? benchmark.query(architecture, query) : undefined;
      if (accuracy === undefined) continue;
      if (!optimum || accuracy > optimum.accuracy) optimum = { architecture, accuracy };
      architecture.forEach((operation, edge) => {
        best[edge]![operation] = Math.max(best[edge]![operation]!, accuracy);
      });
    }
    if (!optimum) {
      throw new TouchstoneError('DATA', `benchmark '${benchmark.name}' has no answer to ${JSON.stringify(query)}`);
    }
    const { architecture } = optimum;
    return best.map((row, edge) =>
      row.map((value, operation) => value + (architecture[edge] === operation ? TIE_BREAK : 0)),
    );
  },
});

/** Whether the space's own rule can return the architecture. */
function isSelectable(space: SearchSpace, architecture: Architecture): boolean {
  const scores = architecture.map((chosen) => space.operations.map((_, operation) => (operation === chosen ? 1 : 0)));
  return space.discretise(scores).every((operation, edge) => operation === architecture[edge]);
}
