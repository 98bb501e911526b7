import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import { selectableAccuracies } from './selectable-accuracies.js';

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
  family: 'control',
  costClass: 'free',
  needs: ['oracle'],
  score: ({ space, oracle: truth }) => {
    const known = selectableAccuracies(space, truth);
    const optimum = known.reduce((best, candidate) => (candidate.accuracy > best.accuracy ? candidate : best));
    const strengths = scoreMatrix(space.edges.length, space.operations.length, () => -Infinity);
    for (const { architecture, accuracy } of known) {
      architecture.forEach((operation, edge) => {
        strengths[edge]![operation] = Math.max(strengths[edge]![operation]!, accuracy);
      });
    }
    return strengths.map((row, edge) =>
      row.map((value, operation) => value + (optimum.architecture[edge] === operation ? TIE_BREAK : 0)),
    );
  },
});
