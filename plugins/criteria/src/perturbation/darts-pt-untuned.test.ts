import { createRng, scoreMatrix } from '@touchstone/contract';
import type { ScoreMatrix } from '@touchstone/contract';
import { askCriterion, toyCheckpoint, toyDataset, toyEnvironment, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { smallSupernet } from '../zero-cost/fixtures/small-supernet.js';
import { dartsPtUntuned } from './darts-pt-untuned.js';
import { perturbationOnPaper } from './fixtures/perturbation-on-paper.js';

const weights = [-1.5, 1.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const dataset = await toyDataset.load({ images: 64 }, toyEnvironment);
const toy = await toyTrial({ dataset });
const history = [toyCheckpoint(3, weights, alphas)];
const orders = {
  forward: [0, 1, 2],
  reverse: [2, 1, 0],
  random: [...createRng(7).fork(3).fork('edges').permutation(3)],
} as const;
const paper = { dataset, weights, alphas, split: 'search-score' } as const;
const close = (values: ScoreMatrix) => values.map((row) => row.map((value) => expect.closeTo(value, 5)));

describe('on paper', () => {
  test.each(['forward', 'reverse', 'random'] as const)('every edge after those before it, %s', async (edgeOrder) => {
    for (const measure of ['accuracy', 'loss'] as const) {
      const options = { edgeOrder, measure };
      const { scores, architecture, cost } = await askCriterion(dartsPtUntuned, { toy, history, options });
      const expected = perturbationOnPaper({ ...paper, order: orders[edgeOrder], measure });
      expect(scores).toEqual(close(expected.scores));
      expect(architecture).toEqual(expected.architecture);
      // For every edge the copy as it is, and without each of 3 operations; none need not be run.
      expect(cost).toMatchObject({ forwardPasses: 12, backwardPasses: 0 });
    }
  });

  test('the order matters, and the deciding does', () => {
    const inOrder = (order: readonly number[]) => perturbationOnPaper({ ...paper, order, measure: 'loss' });
    expect(inOrder([0, 1, 2]).scores).not.toEqual(close(inOrder([2, 1, 0]).scores));
    const { bases } = inOrder([0, 1, 2]);
    expect(Math.abs(bases[1]! - bases[0]!)).toBeGreaterThan(1e-2);
  });

  test('on the images that the alphas were trained on', async () => {
    const options = { edgeOrder: 'forward', split: 'search-valid', measure: 'loss' };
    const { scores } = await askCriterion(dartsPtUntuned, { toy, history, options });
    const changes = { order: orders.forward, split: 'search-valid', measure: 'loss' } as const;
    expect(scores).toEqual(close(perturbationOnPaper({ ...paper, ...changes }).scores));
  });
});

describe('with normalisations', async () => {
  const { toy: small, checkpoint, naive, loss, question } = await smallSupernet(16);
  const probabilities = question.supernet.probabilities();
  const ones = scoreMatrix(3, 5, () => 1);

  /** The whole procedure, backwards, by plain loops in float64. */
  function byLoops(normalise: boolean) {
    let mixture: ScoreMatrix = probabilities;
    const scores: number[][] = [];
    const bases: number[] = [];
    for (const edge of [2, 1, 0]) {
      const lossOf = (mask: ScoreMatrix): number => loss(naive(mask, { mixture, normalise }));
      const without = [0, 1, 2, 3, 4].map((o) =>
        lossOf(ones.map((row, e) => row.map((_, i) => +!(e === edge && i === o)))),
      );
      const base = lossOf(ones);
      bases.unshift(base);
      scores.unshift(without.map((value) => value - base));
      // The space does not allow none.
      const kept = without.indexOf(Math.max(...without.slice(1)));
      mixture = mixture.map((row, e) => (e === edge ? row.map((_, o) => (o === kept ? 1 : 0)) : row));
    }
    return { scores, bases };
  }
  const asked = { toy: small, history: [checkpoint], options: { edgeOrder: 'reverse', measure: 'loss' } };

  test('pitfalls 2 and 3: batch statistics without the operation, weights as they were', async () => {
    const { scores } = await askCriterion(dartsPtUntuned, asked);
    expect(scores).toEqual(close(byLoops(true).scores));
    expect(scores).not.toEqual(close(byLoops(false).scores));
  });

  test('pitfall 10: the base is that of the same moment in the same mode, so that none loses nothing', async () => {
    const { scores } = await askCriterion(dartsPtUntuned, asked);
    expect(scores!.map(([none]) => none)).toEqual([0, 0, 0]);
    const { bases } = byLoops(true);
    expect(new Set(bases.map((base) => base.toFixed(3))).size).toBe(3);
  });
});
