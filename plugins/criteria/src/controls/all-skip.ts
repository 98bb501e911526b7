import { defineCriterion } from '@touchstone/contract';
import { favour } from './favour.js';

export const allSkip = defineCriterion({
  name: 'all-skip',
  summary: 'The identity on every edge: where degeneration ends',
  control: true,
  family: 'control',
  costClass: 'free',
  needs: [],
  score: ({ space }) => favour(space, 'identity', ({ layers }) => (layers.length === 0 ? 1 : 0)),
});
