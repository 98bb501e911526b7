import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix, SearchSplit } from '@touchstone/contract';
import { askCriterion, toyAnswers, toyCheckpoint, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { ablation } from './ablation.js';
import { smallSupernet } from '../zero-cost/fixtures/small-supernet.js';
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

/** Evaluations without each operation, and the whole one, by closed form. */
function onPaper(mixture: ScoreMatrix, split: SearchSplit = 'search-score') {
  const { images, labels } = toy.dataset.examples(split);
  const whole = toyAnswers({ images, labels, weights, mixture });
  const without = (edge: number, operation: number) =>
    toyAnswers({ images, labels, weights, mixture, gates: removalMask(toy.space, edge, operation) });
  /** The mixture itself without the operation, its others divided by their sum. */
  const renormalised = (edge: number, operation: number) => {
    const rest = mixture[edge]!.map((weight, other) => (other === operation ? 0 : weight));
    const total = rest.reduce((sum, weight) => sum + weight, 0);
    const row = rest.map((weight) => weight / total);
    return toyAnswers({ images, labels, weights, mixture: mixture.with(edge, row) });
  };
  return { whole, without, renormalised };
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

test.each(['search-valid', 'search-train'] as const)('on %s', async (split) => {
  const { whole, without } = onPaper(softmaxRows(alphas), split);
  const losses = scoreMatrix(3, 4, (edge, operation) => without(edge, operation).loss - whole.loss);
  const accuracies = scoreMatrix(3, 4, (edge, operation) => whole.accuracy - without(edge, operation).accuracy);
  expect((await askCriterion(ablation, { toy, history, options: { split } })).scores).toEqual(close(losses));
  expect((await askCriterion(ablationAccuracy, { toy, history, options: { split } })).scores).toEqual(accuracies);
});

describe('pitfall 2: mask without renormalising', () => {
  test.each(['current', 'uniform'] as const)('only where it is asked for, %s weights', async (mixtureName) => {
    const mixture = mixtureName === 'current' ? softmaxRows(alphas) : scoreMatrix(3, 4, () => 0.25);
    const { whole, without, renormalised } = onPaper(mixture);
    const effects = (of: typeof without) => scoreMatrix(3, 4, (e, o) => of(e, o).loss - whole.loss);
    const ask = async (renormalise: boolean) =>
      askCriterion(ablation, { toy, history, options: { renormalise, mixture: mixtureName } });
    expect((await ask(false)).scores).toEqual(close(effects(without)));
    const { scores, cost } = await ask(true);
    expect(scores).toEqual(close(effects(renormalised)));
    // none too: the whole supernet, then 3 edges × 4 operations.
    expect(cost).toMatchObject({ forwardPasses: 13, backwardPasses: 0 });
    const differences = effects(without).map((row, e) =>
      row.map((v, o) => Math.abs(v - effects(renormalised)[e]![o]!)),
    );
    expect(Math.max(...differences.flat())).toBeGreaterThan(0.01);
  });

  test('renormalised, removing none has an effect of its own', async () => {
    const { scores } = await askCriterion(ablation, { toy, history, options: { renormalise: true } });
    for (const [none] of scores!) expect(Math.abs(none!)).toBeGreaterThan(1e-3);
  });

  test('ablation-accuracy, renormalised', async () => {
    const { whole, renormalised } = onPaper(softmaxRows(alphas));
    const expected = scoreMatrix(3, 4, (e, o) => whole.accuracy - renormalised(e, o).accuracy);
    const { scores } = await askCriterion(ablationAccuracy, { toy, history, options: { renormalise: true } });
    expect(scores).toEqual(expected);
    expect(new Set(expected.flat()).size).toBeGreaterThan(2);
  });

  test('an edge that one operation has to itself is an error with a reason', async () => {
    const decided = [toyCheckpoint(3, weights, alphas.with(1, [0, 200, 0, 0]))];
    for (const criterion of [ablation, ablationAccuracy]) {
      const asked = askCriterion(criterion, { toy, history: decided, options: { renormalise: true } });
      await expect(asked).rejects.toMatchObject({ code: 'NUMERICS', where: 'edge 1, skip_connect' });
      const { scores } = await askCriterion(criterion, { toy, history: decided });
      expect(scores!.flat().every(Number.isFinite)).toBe(true);
    }
  });
});

describe('pitfall 10: the base is evaluated in the same mode of normalisation', async () => {
  // 16 images are the whole split, and normalisations take the statistics of the batch.
  const small = await smallSupernet(16);
  const question = { toy: small.toy, history: [small.checkpoint] };
  const base = small.loss(small.naive(scoreMatrix(3, 5, () => 1)));

  test('by the statistics of the batch, with and without the operation', async () => {
    const { scores } = await askCriterion(ablation, question);
    const expected = scoreMatrix(3, 5, (e, o) => small.loss(small.naive(removalMask(small.toy.space, e, o))) - base);
    expect(scores).toEqual(close(expected));
    expect(Math.max(...expected.flat().map(Math.abs))).toBeGreaterThan(0.01);
  });

  test('so that the supernet without none is the base, whatever the images', async () => {
    for (const split of ['search-score', 'search-valid', 'search-train']) {
      const { scores } = await askCriterion(ablation, { ...question, options: { split } });
      expect(
        scores!.map(([none]) => none),
        split,
      ).toEqual([0, 0, 0]);
    }
  });
});

test.each([ablation, ablationAccuracy])('$name of none is 0, exactly', async (criterion) => {
  const { scores } = await askCriterion(criterion, { toy, history });
  expect(scores!.map(([none]) => none)).toEqual([0, 0, 0]);
});

test.each([ablation, ablationAccuracy])('$name stops on abort', async (criterion) => {
  const stopped = askCriterion(criterion, { toy, history, signal: AbortSignal.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' });
});
