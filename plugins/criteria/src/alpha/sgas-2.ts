import { defineCriterion } from '@touchstone/contract';
import { sgasScores } from './sgas-scores.js';

/**
 * As `sgas-1`, times the stability of an edge's distribution. SGAS compares with the epochs before; a supernet
 * is known at its checkpoints, so these stand for epochs. With fewer of them than `history` those that there are
 * count; the first checkpoint has none before it and is scored as by `sgas-1`.
 */
export const sgas2 = defineCriterion({
  name: 'sgas-2',
  summary: 'As sgas-1, edges ranked also by how little their choice has changed since earlier checkpoints',
  reference: {
    title: 'Li et al. 2020: SGAS, Sequential Greedy Architecture Search (criterion 2)',
    url: 'https://arxiv.org/abs/1912.00195',
    where: 'criterion 2; edge_decision with use_history of cnn/train_search.py in lightaime/sgas',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      history: {
        type: 'integer',
        minimum: 1,
        default: 4,
        description: 'Earlier checkpoints to compare with, the latest ones; SGAS: epochs',
      },
    },
  },
  family: 'alpha',
  costClass: 'free',
  needs: ['history'],
  score: ({ space, supernet }, { history }) => {
    const alphas = supernet.history().map((checkpoint) => checkpoint.alphas);
    return sgasScores(space, alphas.at(-1)!, alphas.slice(0, -1).slice(-history));
  },
});
