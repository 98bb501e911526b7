import { defineCriterion, softmaxRows } from '@touchstone/contract';

export const alphasAtInit = defineCriterion({
  name: 'alphas-at-init',
  summary: 'Magnitude at step 0: the luck of the initial alphas',
  control: true,
  family: 'control',
  costClass: 'free',
  needs: ['history'],
  score: ({ supernet }) => softmaxRows(supernet.history()[0]!.alphas),
});
