import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix } from '@touchstone/contract';
import { askCriterion, toyAnswers, toyCheckpoint, toySpace, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { ablation } from './ablation.js';
import { strength } from './strength.js';

const weights = [0.8, -0.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const toy = await toyTrial();
const history = [toyCheckpoint(3, weights, alphas)];
const { images, labels } = toy.dataset.examples('search-score');

function close(values: ScoreMatrix, digits = 6): unknown {
  return values.map((row) => row.map((value) => expect.closeTo(value, digits)));
}

describe('on the toy supernet by closed form', () => {
  const { gateGradients } = toyAnswers({ images, labels, weights, mixture: softmaxRows(alphas) });
  const sums = scoreMatrix(3, 4, (e, o) => gateGradients.reduce((sum, image) => sum + image[e]![o]!, 0));

  test.each(['batch', 'average'])('%s: absolute value of the batch’s gradient', async (reduction) => {
    const { scores, cost } = await askCriterion(strength, { toy, history, options: { reduction } });
    expect(scores).toEqual(close(sums.map((row) => row.map(Math.abs))));
    expect(cost).toMatchObject({ forwardPasses: 1, backwardPasses: 1 });
  });

  test('sample: sum of the absolute values of the images', async () => {
    const { scores } = await askCriterion(strength, { toy, history, options: { reduction: 'sample' } });
    const expected = scoreMatrix(3, 4, (e, o) =>
      gateGradients.reduce((sum, image) => sum + Math.abs(image[e]![o]!), 0),
    );
    expect(scores).toEqual(close(expected));
  });

  test('signed: the predicted increase of the loss, whatever the reduction', async () => {
    for (const reduction of ['sample', 'batch', 'average']) {
      const { scores } = await askCriterion(strength, { toy, history, options: { signed: true, reduction } });
      expect(scores).toEqual(close(sums.map((row) => row.map((value) => -value))));
    }
  });

  test('uniform: as if all operations had a quarter', async () => {
    const uniform = toyAnswers({ images, labels, weights, mixture: scoreMatrix(3, 4, () => 0.25) });
    const expected = scoreMatrix(3, 4, (e, o) =>
      Math.abs(uniform.gateGradients.reduce((sum, image) => sum + image[e]![o]!, 0)),
    );
    const { scores } = await askCriterion(strength, { toy, history, options: { mixture: 'uniform' } });
    expect(scores).toEqual(close(expected));
  });
});

describe.each(['search-score', 'search-valid', 'search-train'] as const)('on %s', (split) => {
  const { images: some, labels: classes } = toy.dataset.examples(split);
  const { gateGradients } = toyAnswers({ images: some, labels: classes, weights, mixture: softmaxRows(alphas) });
  const signed = scoreMatrix(3, 4, (e, o) => -gateGradients.reduce((sum, image) => sum + image[e]![o]!, 0));

  test('the gradient on those images', async () => {
    const { scores } = await askCriterion(strength, { toy, history, options: { split, signed: true } });
    expect(scores).toEqual(close(signed));
  });

  test('normalised: shares of the absolute values of the edge, signs kept', async () => {
    const shares = signed.map((row) => row.map((value) => value / row.reduce((sum, v) => sum + Math.abs(v), 0)));
    const options = { split, normalise: 'edge' };
    const absolute = await askCriterion(strength, { toy, history, options });
    expect(absolute.scores).toEqual(close(shares.map((row) => row.map(Math.abs))));
    const { scores } = await askCriterion(strength, { toy, history, options: { ...options, signed: true } });
    expect(scores).toEqual(close(shares));
    expect(Math.min(...shares.flat())).toBeLessThan(0);
  });
});

test('splits have images of their own', async () => {
  const splits = ['search-score', 'search-valid', 'search-train'];
  const answers = await Promise.all(
    splits.map(async (split) =>
      JSON.stringify((await askCriterion(strength, { toy, history, options: { split } })).scores),
    ),
  );
  expect(new Set(answers).size).toBe(3);
});

test('an edge of zeros stays zeros when normalised', async () => {
  const dead = [toyCheckpoint(0, [0, 0, 0, 0], alphas)];
  const { scores } = await askCriterion(strength, { toy, history: dead, options: { normalise: 'edge' } });
  expect(scores).toEqual(scoreMatrix(3, 4, () => 0));
});

test('none has a strength of 0, exactly', async () => {
  for (const options of [
    {},
    { reduction: 'sample' },
    { signed: true },
    { mixture: 'uniform' },
    { normalise: 'edge' },
  ]) {
    const { scores } = await askCriterion(strength, { toy, history, options });
    expect(scores!.map(([none]) => none)).toEqual([0, 0, 0]);
  }
});

test('signed strength is the ablation of an operation that weighs little', async () => {
  // On every edge, skip_connect, relu and avg_pool_3x3 weigh about 2 % beside none.
  const little = scoreMatrix(3, 4, (edge, operation) => (operation === 0 ? 4 : 0.1 * edge));
  const deep = await toyTrial({ space: toySpace.create({ cells: 1 }) });
  const question = { toy: deep, history: [toyCheckpoint(0, [60, -60, 0, 0], little)] };
  const predicted = (await askCriterion(strength, { ...question, options: { signed: true } })).scores!;
  const exact = (await askCriterion(ablation, question)).scores!;
  for (const edge of [1, 2]) {
    for (const operation of [1, 2, 3]) {
      expect(Math.abs(exact[edge]![operation]!)).toBeGreaterThan(1e-4);
      const ratio = predicted[edge]![operation]! / exact[edge]![operation]!;
      expect(ratio, `${edge} ${operation}`).toBeGreaterThan(0.7);
      expect(ratio, `${edge} ${operation}`).toBeLessThan(1.3);
    }
  }
});
