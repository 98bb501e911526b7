import { defineCriterion } from '@touchstone/contract';

export const magnitude = defineCriterion({
  name: 'magnitude',
  summary: 'The largest architecture parameter: softmax of the alphas',
  reference: {
    title: 'Liu, Simonyan, Yang 2019: DARTS',
    url: 'https://arxiv.org/abs/1806.09055',
    where: 'section 2.2',
  },
  family: 'alpha',
  costClass: 'free',
  needs: ['alphas'],
  score: ({ supernet }) => supernet.probabilities(),
});
