import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Dataset, ScoreMatrix, SearchSplit } from '@touchstone/contract';
import { askCriterion, toyAnswers, toyCheckpoint, toyDataset, toyEnvironment, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { smallSupernet } from '../zero-cost/fixtures/small-supernet.js';
import { ablation } from './ablation.js';
import { sidesOf } from './fixtures/sides-of.js';
import { strengthSecondOrder } from './strength-second-order.js';
import { strength } from './strength.js';

const weights = [0.8, -0.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const toy = await toyTrial();
const history = [toyCheckpoint(3, weights, alphas)];
const small = await smallSupernet(16);
const ofSmall = { toy: small.toy, history: [small.checkpoint] };

function close(values: ScoreMatrix, digits = 6): unknown {
  return values.map((row) => row.map((value) => expect.closeTo(value, digits)));
}

/** Gates of 1 but for one. */
function gate(edge: number, operation: number, value: number): number[][] {
  return scoreMatrix(3, 5, (e, o) => (e === edge && o === operation ? value : 1));
}

interface Batch {
  readonly images: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

/**
 * −g + ½ h of the toy supernet on paper: its one feature f is linear in each gate, hence so are the logits, and
 * the cross-entropy of N images has h = Σ q (1 − q) (w₁ − w₀)² f′² / N with q the probability of the image's class
 * and g = Σ gᵢ, gᵢ = ∓(1 − q) (w₁ − w₀) f′ / N. Without f′: h = Σ N gᵢ² q / (1 − q).
 */
function onPaper({ images, labels }: Batch, mixture: ScoreMatrix): ScoreMatrix {
  const { gateGradients, logits } = toyAnswers({ images, labels, weights, mixture });
  return scoreMatrix(3, 4, (edge, operation) =>
    gateGradients.reduce((sum, image, index) => {
      const odds = Math.exp(logits[index]![labels[index]!]! - logits[index]![1 - labels[index]!]!);
      const slope = image[edge]![operation]!;
      return sum - slope + (labels.length * slope ** 2 * odds) / 2;
    }, 0),
  );
}

describe('on the toy supernet by closed form', () => {
  const mixture = softmaxRows(alphas);

  test.each(['search-score', 'search-valid', 'search-train'] as const)('%s', async (split: SearchSplit) => {
    const expected = onPaper(toy.dataset.examples(split), mixture);
    const question = { toy, history };
    const signed = await askCriterion(strengthSecondOrder, { ...question, options: { split, signed: true } });
    expect(signed.scores).toEqual(close(expected));
    const { scores, cost } = await askCriterion(strengthSecondOrder, { ...question, options: { split } });
    expect(scores).toEqual(close(expected.map((row) => row.map(Math.abs))));
    // 3 edges × 3 operations; none need not be run.
    expect(cost).toMatchObject({ forwardPasses: 9, backwardPasses: 18 });
  });

  test('uniform: as if all operations had a quarter', async () => {
    const expected = onPaper(
      toy.dataset.examples('search-score'),
      scoreMatrix(3, 4, () => 0.25),
    );
    const options = { mixture: 'uniform', signed: true };
    const { scores } = await askCriterion(strengthSecondOrder, { toy, history, options });
    expect(scores).toEqual(close(expected));
  });

  test('several batches: absolute value of each, or of their mean', async () => {
    const plain = await toyDataset.load({ images: 258 }, toyEnvironment);
    // Two batches, which want opposite things: the labels of the second are exchanged.
    const dataset: Dataset = {
      ...plain,
      examples: (split) => {
        const all = plain.examples(split);
        return { ...all, labels: all.labels.map((label, index) => (index < 129 ? label : 1 - label)) };
      },
    };
    const many = { toy: await toyTrial({ dataset }), history };
    const { images, labels } = dataset.examples('search-score');
    const halves = [0, 1].map((half) =>
      onPaper(
        { images: images.slice(half * 1161, (half + 1) * 1161), labels: labels.slice(half * 129, (half + 1) * 129) },
        mixture,
      ),
    );
    const mean = (of: (value: number) => number) =>
      scoreMatrix(3, 4, (e, o) => (of(halves[0]![e]![o]!) + of(halves[1]![e]![o]!)) / 2);
    const ask = async (options: Readonly<Record<string, unknown>>) =>
      (await askCriterion(strengthSecondOrder, { ...many, options })).scores;
    const signs = halves.map((scores) => scores.flat().map(Math.sign));
    expect(signs[0]).not.toEqual(signs[1]);
    expect(await ask({ reduction: 'batch' })).toEqual(close(mean(Math.abs)));
    expect(await ask({ reduction: 'average' })).toEqual(close(mean((value) => value).map((row) => row.map(Math.abs))));
  });
});

describe('beside the exact effect', () => {
  test('second order is closer to it than first order, where the operation weighs little', async () => {
    // Beside none, the others of an edge weigh about 2 % each.
    const little = scoreMatrix(3, 4, (_, operation) => (operation === 0 ? 4 : 0));
    const question = { toy, history: [toyCheckpoint(0, [60, -60, 0, 0], little)] };
    const signed = { ...question, options: { signed: true } };
    const exact = (await askCriterion(ablation, question)).scores!;
    const [first, second] = [
      (await askCriterion(strength, signed)).scores!,
      (await askCriterion(strengthSecondOrder, signed)).scores!,
    ];
    for (const edge of [1, 2]) {
      for (const operation of [1, 2, 3]) {
        const [byFirst, bySecond] = [first, second].map((scores) =>
          Math.abs(scores[edge]![operation]! - exact[edge]![operation]!),
        );
        expect(byFirst, `${edge} ${operation}`).toBeGreaterThan(1e-6);
        expect(bySecond, `${edge} ${operation}`).toBeLessThan(0.5 * byFirst!);
      }
    }
  });

  test('through convolutions and normalisations, where no ReLU changes sides', async () => {
    // Beside skip_connect, the others weigh about 0.25 % each. Kinks are in no derivative at m = 1: operations of
    // more weight move ReLUs across them, and then neither order is reliably closer.
    const { state } = small.checkpoint;
    const data = state['alphas']!.data.map((_, index) => (index % 5 === 1 ? 6 : 0));
    const mixture = softmaxRows([0, 1, 2].map((edge) => Array.from(data.subarray(5 * edge, 5 * edge + 5))));
    const checkpoint = { step: 0, state: { ...state, alphas: { ...state['alphas']!, data } } };
    const signed = { toy: small.toy, history: [checkpoint], options: { signed: true } };
    const [first, second] = [
      (await askCriterion(strength, signed)).scores!,
      (await askCriterion(strengthSecondOrder, signed)).scores!,
    ];
    const whole = small.naive(gate(0, 0, 1), { mixture });
    for (const edge of [0, 1, 2]) {
      for (const operation of [2, 3, 4]) {
        const without = small.naive(gate(edge, operation, 0), { mixture });
        expect(sidesOf(without)).toBe(sidesOf(whole));
        // In float64: the engine's losses are rounded to float32, more than second order errs by.
        const exact = small.loss(without) - small.loss(whole);
        const [byFirst, bySecond] = [first, second].map((scores) => Math.abs(scores[edge]![operation]! - exact));
        expect(bySecond, `${edge} ${operation}`).toBeLessThan(0.05 * byFirst!);
      }
    }
  });
});

describe('relations', () => {
  const ask = async (options: Readonly<Record<string, unknown>>, question: object = { toy, history }) =>
    (await askCriterion(strengthSecondOrder, { ...(question as typeof ofSmall), options })).scores!;

  test('none scores 0, exactly, without a pass', async () => {
    for (const options of [
      {},
      { signed: true },
      { curvature: 'cell' },
      { normalise: 'edge' },
      { mixture: 'uniform' },
    ]) {
      expect((await ask(options)).map(([none]) => none)).toEqual([0, 0, 0]);
    }
  });

  test('one cell: shared and cell are the same', async () => {
    expect(await ask({ curvature: 'cell' })).toEqual(await ask({ curvature: 'shared' }));
  });

  test('one batch: absolute values per batch and of the average are those of the signed form', async () => {
    const signed = await ask({ signed: true }, ofSmall);
    expect(signed.map(([none]) => none)).toEqual([0, 0, 0]);
    const absolute = signed.map((row) => row.map(Math.abs));
    expect(await ask({ reduction: 'batch' }, ofSmall)).toEqual(absolute);
    expect(await ask({ reduction: 'average' }, ofSmall)).toEqual(absolute);
  });

  test('equal alphas: current and uniform are the same', async () => {
    const equal = {
      toy,
      history: [
        toyCheckpoint(
          0,
          weights,
          scoreMatrix(3, 4, () => 0.7),
        ),
      ],
    };
    expect(await ask({ mixture: 'uniform' }, equal)).toEqual(close(await ask({ mixture: 'current' }, equal)));
  });

  test('a loss that no gate changes: 0 everywhere, normalised too', async () => {
    const flat = { toy, history: [toyCheckpoint(0, [0.3, 0.3, 0, 0], alphas)] };
    const zeros = scoreMatrix(3, 4, () => 0);
    expect(await ask({}, flat)).toEqual(close(zeros));
    const dead = { toy, history: [toyCheckpoint(0, [0, 0, 0, 0], alphas)] };
    expect(await ask({ normalise: 'edge' }, dead)).toEqual(zeros);
  });

  test('normalised: the shares of each edge, signs kept', async () => {
    for (const options of [{}, { signed: true }]) {
      const plain = await ask(options);
      const expected = plain.map((row) => {
        const total = row.reduce((sum, value) => sum + Math.abs(value), 0);
        return row.map((value) => value / total);
      });
      expect(await ask({ ...options, normalise: 'edge' })).toEqual(close(expected, 12));
    }
  });

  test('stops on abort', async () => {
    const stopped = askCriterion(strengthSecondOrder, { toy, history, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});
