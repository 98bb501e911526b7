import { defineCriterion } from '@touchstone/contract';

export const random = defineCriterion({
  name: 'random',
  summary: 'A uniformly random architecture',
  control: true,
  family: 'control',
  costClass: 'free',
  needs: [],
  select: ({ space, rng }) => space.sample(rng),
});
