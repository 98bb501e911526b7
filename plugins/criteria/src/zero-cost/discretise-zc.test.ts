import { scoreMatrix } from '@touchstone/contract';
import { askCriterion, testCriterion } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { discretiseZc } from './discretise-zc.js';
import { centralDifferences } from './fixtures/central-differences.js';
import { smallSpace, smallSupernet } from './fixtures/small-supernet.js';

const { question, toy, checkpoint, deadCheckpoint, naive, loss, weights } = await smallSupernet(6);
const history = [checkpoint];
const options = { batchSize: 6, proxy: 'snip' };

test.each(['current', 'uniform'] as const)('%s: the only operation of its edge has weight 1', async (form) => {
  const { scores, cost } = await askCriterion(discretiseZc, { toy, history, options: { ...options, mixture: form } });
  expect(cost).toMatchObject({ forwardPasses: 15, backwardPasses: 15 });
  const probabilities = form === 'current' ? question.supernet.probabilities() : scoreMatrix(3, 5, () => 0.2);
  const ones = scoreMatrix(3, 5, () => 1);
  for (const only of [1, 3]) {
    const mixture = probabilities.map((row, edge) => (edge === 1 ? row.map((_, o) => (o === only ? 1 : 0)) : row));
    const slopes = centralDifferences(weights, (flat) => loss(naive(ones, { mixture, flat })));
    // Biases, the last two weights, do not count in snip.
    const terms = [...slopes].slice(0, -2).map((slope, index) => Math.abs(slope * weights[index]!));
    const expected = terms.reduce((sum, term) => sum + term);
    expect(scores![1]![only]! / expected).toBeCloseTo(1, 4);
  }
});

test('an operation whose proxy is undefined is refused: behind none nothing varies', async () => {
  const { scores } = await askCriterion(discretiseZc, {
    toy,
    history,
    options: { ...options, proxy: 'zen', repeats: 1 },
  });
  expect(scores![0]![0]).toBe(-Infinity);
  expect(scores!.flat().filter((value) => value === -Infinity)).toHaveLength(1);
});

test('an edge of which nothing is defined is an error', async () => {
  const asked = askCriterion(discretiseZc, { toy, history: [deadCheckpoint], options: { batchSize: 6 } });
  await expect(asked).rejects.toMatchObject({ code: 'NUMERICS', where: 'edge 0' });
});

testCriterion(discretiseZc, { space: smallSpace(), options: { batchSize: 8, repeats: 1 } });
