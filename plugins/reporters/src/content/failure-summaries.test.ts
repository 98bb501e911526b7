import { expect, test } from 'vitest';
import { failureSummaries } from './failure-summaries.js';

const failure = {
  group: 'micro',
  trial: 'seed 11',
  checkpoint: 150,
  criterion: 'strength',
  code: 'NUMERICS',
  message: 'the loss is NaN',
};

test('drawn together by criterion, code and message, in order of appearance', () => {
  const other = { ...failure, criterion: null };
  expect(failureSummaries([failure, other, { ...failure, trial: 'seed 12' }])).toEqual([
    { first: failure, count: 2 },
    { first: other, count: 1 },
  ]);
});
