import { defineCriterion } from '@touchstone/contract';
import { sgasScores } from './sgas-scores.js';

/** SGAS decides one edge after the other during its search; here its rule is asked about a supernet as it is. */
export const sgas1 = defineCriterion({
  name: 'sgas-1',
  summary: 'Largest alpha but none’s; edges ranked by their weight without none and the certainty of the choice',
  reference: {
    title: 'Li et al. 2020: SGAS, Sequential Greedy Architecture Search (criterion 1)',
    url: 'https://arxiv.org/abs/1912.00195',
    where: 'criterion 1; edge_decision of cnn/train_search.py in lightaime/sgas',
  },
  family: 'alpha',
  costClass: 'free',
  needs: ['alphas'],
  score: ({ space, supernet }) => sgasScores(space, supernet.alphas(), []),
});
