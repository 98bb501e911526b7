import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import { selectableAccuracies } from './selectable-accuracies.js';

export const antiOracle = defineCriterion({
  name: 'anti-oracle',
  summary: 'The worst selectable architecture of the table: the lower bound',
  control: true,
  family: 'control',
  costClass: 'free',
  needs: ['oracle'],
  score: ({ space, oracle }) => {
    const known = selectableAccuracies(space, oracle);
    const { architecture } = known.reduce((worst, other) => (other.accuracy < worst.accuracy ? other : worst));
    return scoreMatrix(space.edges.length, space.operations.length, (edge, operation) =>
      architecture[edge] === operation ? 1 : 0,
    );
  },
});
