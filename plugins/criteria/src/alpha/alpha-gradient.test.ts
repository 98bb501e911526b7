import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix } from '@touchstone/contract';
import { askCriterion, toyAnswers, toyCheckpoint, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { ablation } from '../strength/ablation.js';
import { centralDifferences } from '../zero-cost/fixtures/central-differences.js';
import { smallSupernet } from '../zero-cost/fixtures/small-supernet.js';
import { alphaGradient } from './alpha-gradient.js';

const weights = [0.8, -0.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const toy = await toyTrial();
const history = [toyCheckpoint(3, weights, alphas)];
const close = (values: ScoreMatrix, digits: number) =>
  values.map((row) => row.map((value) => expect.closeTo(value, digits)));

/** Flat values as edges × operations. */
function matrix(flat: ArrayLike<number>, operations: number): number[][] {
  return scoreMatrix(3, operations, (edge, operation) => flat[edge * operations + operation]!);
}

describe.each(['search-score', 'search-valid', 'search-train'] as const)('on the toy supernet, %s', (split) => {
  const { images, labels } = toy.dataset.examples(split);
  const options = { split };
  const lossAt = (point: ArrayLike<number>): number =>
    toyAnswers({ images, labels, weights, mixture: softmaxRows(matrix(point, 4)) }).loss;

  test('is −∂L/∂α by central differences of the closed-form loss', async () => {
    const slopes = matrix(centralDifferences(alphas.flat(), lossAt), 4);
    const { scores, cost } = await askCriterion(alphaGradient, { toy, history, options });
    expect(scores).toEqual(
      close(
        slopes.map((row) => row.map((slope) => -slope)),
        7,
      ),
    );
    expect(Math.max(...slopes.flat().map(Math.abs))).toBeGreaterThan(1e-3);
    expect(cost).toMatchObject({ forwardPasses: 1, backwardPasses: 1 });
  });

  test('is −p (∂L/∂p − Σ p ∂L/∂p) of the closed-form gradient', async () => {
    const mixture = softmaxRows(alphas);
    const { mixtureGradient } = toyAnswers({ images, labels, weights, mixture });
    const means = mixture.map((row, e) => row.reduce((sum, p, o) => sum + p * mixtureGradient[e]![o]!, 0));
    const expected = scoreMatrix(3, 4, (e, o) => -mixture[e]![o]! * (mixtureGradient[e]![o]! - means[e]!));
    expect((await askCriterion(alphaGradient, { toy, history, options })).scores).toEqual(close(expected, 7));
  });
});

test('splits differ', async () => {
  const [score, valid, train] = await Promise.all(
    ['search-score', 'search-valid', 'search-train'].map(
      async (split) => (await askCriterion(alphaGradient, { toy, history, options: { split } })).scores,
    ),
  );
  expect(score).not.toEqual(valid);
  expect(score).not.toEqual(train);
  expect((await askCriterion(alphaGradient, { toy, history })).scores).toEqual(score);
});

test('on a supernet of two cells with convolutions, by central differences of the naive implementation', async () => {
  const small = await smallSupernet(16);
  const point = small.checkpoint.state['alphas']!.data;
  const ones = scoreMatrix(3, 5, () => 1);
  const lossAt = (at: ArrayLike<number>): number =>
    small.loss(small.naive(ones, { mixture: softmaxRows(matrix(at, 5)) }));
  const slopes = matrix(centralDifferences(point, lossAt, 1e-4), 5);
  const { scores } = await askCriterion(alphaGradient, { toy: small.toy, history: [small.checkpoint] });
  expect(scores).toEqual(
    close(
      slopes.map((row) => row.map((slope) => -slope)),
      6,
    ),
  );
  expect(Math.min(...slopes.flat().map(Math.abs))).toBeGreaterThan(1e-6);
});

test('absolute: how far the alphas would move, either way', async () => {
  const { scores } = await askCriterion(alphaGradient, { toy, history });
  const moved = await askCriterion(alphaGradient, { toy, history, options: { absolute: true } });
  expect(moved.scores).toEqual(scores!.map((row) => row.map(Math.abs)));
  expect(scores!.flat().some((score) => score < 0)).toBe(true);
});

test('sums to 0 on every edge: a softmax does not feel a shift of its alphas', async () => {
  const { scores } = await askCriterion(alphaGradient, { toy, history });
  for (const row of scores!) {
    expect(row.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 9);
  }
});

test('pitfall 1: none is compared as any operation, and wins where all others do harm', async () => {
  const flat = scoreMatrix(3, 4, () => 0);
  const { images, labels } = toy.dataset.examples('search-score');
  const selected: number[] = [];
  for (const own of [
    [-60, 60, 0, 0],
    [60, -60, 0, 0],
  ]) {
    const { mixtureGradient } = toyAnswers({ images, labels, weights: own, mixture: softmaxRows(flat) });
    const { architecture } = await askCriterion(alphaGradient, { toy, history: [toyCheckpoint(0, own, flat)] });
    // With equal weights the alpha that falls most steeply is that of the operation that the loss falls with.
    const steepest = mixtureGradient.map((row) => row.indexOf(Math.min(...row)));
    expect(architecture).toEqual(steepest);
    selected.push(...architecture);
  }
  expect(selected).toContain(0);
  expect(selected.some((operation) => operation !== 0)).toBe(true);
});

test('is no effect of removal: signs and orders differ from ablation', async () => {
  const { scores } = await askCriterion(alphaGradient, { toy, history });
  const removal = (await askCriterion(ablation, { toy, history })).scores!;
  const order = (row: readonly number[]) => [0, 1, 2, 3].toSorted((a, b) => row[b]! - row[a]!).join('');
  expect(scores!.map(order)).not.toEqual(removal.map(order));
  expect(scores!.map(([none]) => none)).not.toContain(0);
  expect(removal.map(([none]) => none)).toEqual([0, 0, 0]);
});
