import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix } from '@touchstone/contract';
import { askCriterion, toyAnswers, toyCheckpoint, toyTrial } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { ablation } from './ablation.js';
import { ablationAccuracy } from './ablation-accuracy.js';
import { removalMask } from '../removal-mask.js';

const weights = [-1.5, 1.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const toy = await toyTrial();
const history = [toyCheckpoint(3, weights, alphas)];
const { images, labels } = toy.dataset.examples('search-score');

/** Evaluations without each operation, and the whole one, by closed form. */
function onPaper(mixture: ScoreMatrix) {
  const whole = toyAnswers({ images, labels, weights, mixture });
  const without = (edge: number, operation: number) =>
    toyAnswers({ images, labels, weights, mixture, gates: removalMask(toy.space, edge, operation) });
  return { whole, without };
}

const close = (values: ScoreMatrix) => values.map((row) => row.map((value) => expect.closeTo(value, 6)));

test('ablation is the loss without the operation minus the loss with it', async () => {
  const { whole, without } = onPaper(softmaxRows(alphas));
  const expected = scoreMatrix(3, 4, (edge, operation) => without(edge, operation).loss - whole.loss);
  const { scores, cost } = await askCriterion(ablation, { toy, history });
  expect(scores).toEqual(close(expected));
  expect(Math.max(...expected.flat())).toBeGreaterThan(0.01);
  // The whole supernet once, then 3 edges × 3 operations; none need not be run.
  expect(cost).toMatchObject({ forwardPasses: 10, backwardPasses: 0 });
});

test('ablation-accuracy is the accuracy with the operation minus the accuracy without it', async () => {
  const { whole, without } = onPaper(softmaxRows(alphas));
  const expected = scoreMatrix(3, 4, (edge, operation) => whole.accuracy - without(edge, operation).accuracy);
  const { scores } = await askCriterion(ablationAccuracy, { toy, history });
  expect(scores).toEqual(expected);
  expect(new Set(expected.flat()).size).toBeGreaterThan(2);
});

test('with uniform weights', async () => {
  const { whole, without } = onPaper(scoreMatrix(3, 4, () => 0.25));
  const expected = scoreMatrix(3, 4, (edge, operation) => without(edge, operation).loss - whole.loss);
  const { scores } = await askCriterion(ablation, { toy, history, options: { mixture: 'uniform' } });
  expect(scores).toEqual(close(expected));
});

test.each([ablation, ablationAccuracy])('$name of none is 0, exactly', async (criterion) => {
  const { scores } = await askCriterion(criterion, { toy, history });
  expect(scores!.map(([none]) => none)).toEqual([0, 0, 0]);
});

test.each([ablation, ablationAccuracy])('$name stops on abort', async (criterion) => {
  const stopped = askCriterion(criterion, { toy, history, signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' });
});
