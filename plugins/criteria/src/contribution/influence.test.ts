import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix, SearchSpace, SearchSplit } from '@touchstone/contract';
import { askCriterion, toyAnswers, toyCheckpoint, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { ablation } from '../strength/ablation.js';
import { strength } from '../strength/strength.js';
import { checkpointOf } from '../weights/fixtures/checkpoint-of.js';
import { smallSpace, smallSupernet } from '../zero-cost/fixtures/small-supernet.js';
import { symmetricEigenvalues } from '../linear-algebra/symmetric-eigenvalues.js';
import { influence } from './influence.js';

const weights = [-1.5, 1.5, 0.1, -0.2].map(Math.fround);
const start: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const toy = await toyTrial();
const history = [toyCheckpoint(3, weights, start)];
const ones = scoreMatrix(3, 4, () => 1);

/** All about the toy supernet by closed form, and ∂loss/∂α through the softmax. */
function onPaper(split: SearchSplit, alphas: ScoreMatrix, gates: ScoreMatrix) {
  const mixture = softmaxRows(alphas);
  const { images, labels } = toy.dataset.examples(split);
  const answers = toyAnswers({ images, labels, weights, mixture, gates });
  const byAlpha = mixture.map((row, edge) => {
    const slopes = answers.mixtureGradient[edge]!;
    const mean = row.reduce((sum, p, operation) => sum + p * slopes[operation]!, 0);
    return row.map((p, operation) => p * (slopes[operation]! - mean));
  });
  return { loss: answers.loss, byAlpha };
}

const combine = (a: ScoreMatrix, b: ScoreMatrix, of: (left: number, right: number) => number): number[][] =>
  a.map((row, edge) => row.map((value, operation) => of(value, b[edge]![operation]!)));

/** Largest magnitude of an eigenvalue of the Hessian of the loss on search-valid, by differences. */
const largest = (() => {
  const step = 1e-5;
  const moved = (index: number, by: number) =>
    scoreMatrix(3, 4, (e, o) => start[e]![o]! + (4 * e + o === index ? by : 0));
  const rows = Array.from({ length: 12 }, (_, index) => {
    const [above, below] = [step, -step].map((by) => onPaper('search-valid', moved(index, by), ones).byAlpha.flat());
    return above!.map((value, column) => (value - below![column]!) / (2 * step));
  });
  const eigenvalues = symmetricEigenvalues(rows.flat(), 12);
  return Math.max(-eigenvalues[0]!, eigenvalues.at(-1)!);
})();

/**
 * Where the alphas settle at some gates: the minimum near `start` of the loss on search-valid, made stationary at
 * gates of 1, plus ½λ‖α − start‖². By gradient descent, no Hessian involved.
 */
function settled(gates: ScoreMatrix, damping: number, frozen: (operation: number) => boolean): ScoreMatrix {
  const lambda = damping * largest;
  const rest = onPaper('search-valid', start, ones).byAlpha;
  let alphas = start;
  for (let step = 0; step < 45; step++) {
    const pull = combine(onPaper('search-valid', alphas, gates).byAlpha, rest, (slope, own) => slope - own);
    const slopes = combine(
      pull,
      combine(alphas, start, (a, b) => lambda * (a - b)),
      (a, b) => a + b,
    );
    alphas = alphas.map((row, edge) =>
      row.map((alpha, o) => (frozen(o) ? alpha : alpha - slopes[edge]![o]! / (lambda + largest))),
    );
  }
  return alphas;
}

/** −dL/dm of the loss on search-score by central differences over a gate, the alphas settled anew on either side. */
function bruteForce(
  edge: number,
  operation: number,
  damping: number,
  frozen: (operation: number) => boolean = () => false,
): number {
  const step = 1e-3;
  const [above, below] = [step, -step].map((by) => {
    const gates = scoreMatrix(3, 4, (e, o) => 1 + (e === edge && o === operation ? by : 0));
    return onPaper('search-score', settled(gates, damping, frozen), gates).loss;
  });
  return (below! - above!) / (2 * step);
}

async function ask(options: Readonly<Record<string, unknown>> = {}): Promise<ScoreMatrix> {
  return (await askCriterion(influence, { toy, history, options })).scores!;
}

const distance = (a: ScoreMatrix, b: ScoreMatrix) =>
  Math.max(...combine(a, b, (left, right) => Math.abs(left - right)).flat());

describe('against alphas that settle anew when a gate moves, by closed form', () => {
  test.each([2, 4])('damping %d', async (damping) => {
    const expected = scoreMatrix(3, 4, (edge, operation) => bruteForce(edge, operation, damping));
    const scores = await ask({ damping });
    expect(distance(scores, expected)).toBeLessThan(2e-7);
    const signed = (await askCriterion(strength, { toy, history, options: { signed: true } })).scores!;
    // What readjusting changes is a hundred times as large as what is tolerated.
    expect(distance(scores, signed)).toBeGreaterThan(1e-4);
  });

  test('the alphas of none take part: with them fixed, others score differently', async () => {
    const scores = await ask();
    const fixed = bruteForce(2, 1, 2, (operation) => operation === 0);
    expect(scores[2]![1]).toBeCloseTo(bruteForce(2, 1, 2), 6);
    expect(Math.abs(scores[2]![1]! - fixed)).toBeGreaterThan(1e-5);
  });
});

test('none scores 0, exactly', async () => {
  expect((await ask()).map(([none]) => none)).toEqual([0, 0, 0]);
});

test('alphas that are held fast leave signed strength', async () => {
  const signed = (await askCriterion(strength, { toy, history, options: { signed: true } })).scores!;
  expect(distance(await ask({ damping: 1e9 }), signed)).toBeLessThan(1e-8);
});

test('pitfall 4: higher keeps, as the operation whose exact removal hurts most has the highest score', async () => {
  const exact = (await askCriterion(ablation, { toy, history })).scores!;
  expect(toy.space.discretise(await ask())).toEqual(toy.space.discretise(exact));
});

test('gates of two cells with convolutions move together: by differences on the unmerged network', async () => {
  const small = await smallSupernet(16);
  const { scores } = await askCriterion(influence, {
    toy: small.toy,
    history: [small.checkpoint],
    options: { damping: 1e9, batches: 1 },
  });
  const step = 1e-4;
  const expected = scoreMatrix(3, 5, (edge, operation) => {
    const [above, below] = [step, -step].map((by) =>
      small.loss(small.naive(scoreMatrix(3, 5, (e, o) => 1 + (e === edge && o === operation ? by : 0)))),
    );
    return (below! - above!) / (2 * step);
  });
  expect(distance(scores!, expected)).toBeLessThan(1e-6);
  expect(Math.max(...expected.flat().map(Math.abs))).toBeGreaterThan(0.01);
});

describe('an undefined answer is an error with the reason', () => {
  test('where the loss curves down more than it is damped', async () => {
    await expect(ask({ damping: 0.01 })).rejects.toMatchObject({
      code: 'NUMERICS',
      message: expect.stringContaining('no minimum'),
      hint: expect.stringContaining('damping'),
    });
  });

  test('where the alphas have no effect', async () => {
    const asked = askCriterion(influence, { toy, history: [toyCheckpoint(3, [0, 0, 0.1, 0.2], start)] });
    await expect(asked).rejects.toMatchObject({ code: 'NUMERICS', hint: 'the alphas have no effect on the loss' });
  });
});

describe('a space of one operation per edge', () => {
  const single: SearchSpace = {
    ...smallSpace(),
    operations: [{ name: 'relu', layers: [{ layer: 'relu' }] }],
    discretise: () => [0, 0, 0],
  };

  test('leaves nothing to readjust, so that families leave it out', () => {
    expect(influence.undefinedIn!(single)).toBe('an edge has one operation only, so that its alpha has no effect');
    expect(influence.undefinedIn!(smallSpace())).toBeUndefined();
  });

  test('is an error of the row where asked for by name', async () => {
    const { toy: alone, untrained } = await checkpointOf(single);
    await expect(askCriterion(influence, { toy: alone, history: [untrained] })).rejects.toMatchObject({
      code: 'PLUGIN',
      message: expect.stringContaining('one operation only'),
    });
  });
});

test('stops on abort', async () => {
  const asked = askCriterion(influence, { toy, history, signal: AbortSignal.abort() });
  await expect(asked).rejects.toMatchObject({ code: 'INTERRUPTED' });
});

test('one pass forward and back for the slopes, one and two for each of 12 alphas', async () => {
  const { cost } = await askCriterion(influence, { toy, history, options: { batches: 1 } });
  expect(cost).toMatchObject({ forwardPasses: 13, backwardPasses: 25 });
});
