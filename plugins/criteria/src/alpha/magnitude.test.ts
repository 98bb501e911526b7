import { askCriterion, toyCheckpoint, toyTrial } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { magnitude } from './magnitude.js';

test('is the softmax of the alphas of each edge, and costs no pass', async () => {
  const alphas = [
    [0, Math.log(2), 0, 0],
    [0, 0, 0, 0],
    [Math.log(3), 0, 0, 0],
  ];
  const history = [toyCheckpoint(0, [1, 2, 3, 4], alphas)];
  const { scores, architecture, cost } = await askCriterion(magnitude, { toy: await toyTrial(), history });
  const expected = [
    [1 / 5, 2 / 5, 1 / 5, 1 / 5],
    [1 / 4, 1 / 4, 1 / 4, 1 / 4],
    [1 / 2, 1 / 6, 1 / 6, 1 / 6],
  ];
  expect(scores).toEqual(expected.map((row) => row.map((value) => expect.closeTo(value, 7))));
  expect(architecture).toEqual([1, 0, 0]);
  expect(cost).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
});
