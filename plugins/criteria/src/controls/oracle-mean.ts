import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import { selectableAccuracies } from './selectable-accuracies.js';

/**
 * The truth about single operations, which does not know how they go together: what it selects need not be the
 * optimum. Architectures that the table does not know do not count; an operation of which it knows none, or that
 * the space's rule cannot return, is refused (−∞).
 */
export const oracleMean = defineCriterion({
  name: 'oracle-mean',
  summary: 'Mean true accuracy over all selectable architectures with the operation on the edge',
  reference: {
    title: 'Xiang et al. 2023: Zero-Cost Operation Scoring in Differentiable Architecture Search (avg-acc)',
    url: 'https://arxiv.org/abs/2106.06799',
  },
  control: true,
  family: 'control',
  costClass: 'free',
  needs: ['oracle'],
  score: ({ space, oracle }) => {
    const sums = scoreMatrix(space.edges.length, space.operations.length, () => 0);
    const counts = scoreMatrix(space.edges.length, space.operations.length, () => 0);
    for (const { architecture, accuracy } of selectableAccuracies(space, oracle)) {
      architecture.forEach((operation, edge) => {
        sums[edge]![operation]! += accuracy;
        counts[edge]![operation]! += 1;
      });
    }
    return counts.map((row, edge) =>
      row.map((count, operation) => (count === 0 ? -Infinity : sums[edge]![operation]! / count)),
    );
  },
});
