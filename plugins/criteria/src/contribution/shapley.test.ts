import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix, SearchSplit } from '@touchstone/contract';
import { askCriterion, toyAnswers, toyCheckpoint, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { ablation } from '../strength/ablation.js';
import { ablationAccuracy } from '../strength/ablation-accuracy.js';
import { allOrders } from './fixtures/all-orders.js';
import { exactShapley } from './fixtures/exact-shapley.js';
import { removalScores } from './removal-scores.js';
import { shapley } from './shapley.js';

const weights = [-1.5, 1.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const STEP = 3;
const toy = await toyTrial();
const history = [toyCheckpoint(STEP, weights, alphas)];
const signal = new AbortController().signal;
/** All but `none`, as edge × 4 + operation. */
const players = [1, 2, 3, 5, 6, 7, 9, 10, 11];

const plainLoss = {
  measure: 'loss',
  truncate: 0,
  subtractDeviation: false,
  mixture: 'current',
  split: 'search-score',
} as const;

/** The supernet without some players, by closed form. */
function onPaper(removed: ReadonlySet<number>, mixture = softmaxRows(alphas), split: SearchSplit = 'search-score') {
  const { images, labels } = toy.dataset.examples(split);
  const gates = scoreMatrix(3, 4, (edge, operation) => (removed.has(4 * edge + operation) ? 0 : 1));
  return toyAnswers({ images, labels, weights, mixture, gates });
}

/** The orders that the criterion draws. */
function drawn(permutations: number): number[][] {
  const rng = createRng(7).fork(STEP);
  return Array.from({ length: permutations }, () =>
    Array.from(rng.permutation(players.length), (index) => players[index]!),
  );
}

type Value = (removed: ReadonlySet<number>) => number;

/** Changes of each player in each order, removed by hand until the accuracy falls below `truncate` of the whole. */
function changesByHand(orders: readonly number[][], value: Value, truncate = 0): number[][] {
  const least = truncate * remembered(new Set()).accuracy;
  return orders.map((order) => {
    const changes = Array<number>(12).fill(0);
    for (let length = 1; length <= order.length; length++) {
      const [before, after] = [new Set(order.slice(0, length - 1)), new Set(order.slice(0, length))];
      changes[order[length - 1]!] = value(before) - value(after);
      if (remembered(after).accuracy < least) break;
    }
    return changes;
  });
}

const known = new Map<string, { readonly loss: number; readonly accuracy: number }>();

/** The same, once per set. */
function remembered(removed: ReadonlySet<number>) {
  const key = [...removed].toSorted((a, b) => a - b).join();
  const found = known.get(key) ?? onPaper(removed);
  known.set(key, found);
  return found;
}

const minusLoss: Value = (removed) => -remembered(removed).loss;
const accuracy: Value = (removed) => remembered(removed).accuracy;
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const close = (flat: readonly number[], digits = 6) =>
  scoreMatrix(3, 4, (edge, operation) => expect.closeTo(flat[4 * edge + operation]!, digits) as number);
const columns = (samples: readonly number[][]) =>
  Array.from({ length: 12 }, (_, player) => samples.map((sample) => sample[player]!));

describe('against the definition, values by closed form', () => {
  test('all orders of 6 operations give their exact Shapley values; the rest score 0', async () => {
    const six = players.filter((player) => player !== 3 && player !== 7 && player !== 11);
    const { view, cost } = (await toy.trial.open(history)).view(['evaluation'], 'all orders');
    const scores = await removalScores({ space: toy.space, supernet: view, signal }, allOrders(six), plainLoss);
    const exact = exactShapley(6, (coalition) =>
      minusLoss(new Set(six.filter((_, index) => (coalition >> index) % 2 === 0))),
    );
    const expected = Array<number>(12).fill(0);
    six.forEach((player, index) => (expected[player] = exact[index]!));
    expect(scores).toEqual(close(expected));
    expect(Math.max(...exact) - Math.min(...exact)).toBeGreaterThan(0.05);
    // Efficiency: together, what the six give.
    const gain = minusLoss(new Set()) - minusLoss(new Set(six));
    expect(scores.flat().reduce((sum, score) => sum + score)).toBeCloseTo(gain, 6);
    // Each of the 2⁶ supernets once.
    expect(cost()).toMatchObject({ forwardPasses: 64, backwardPasses: 0 });
  });

  test('random orders come near the exact Shapley values of all 9', async () => {
    const options = { measure: 'loss', truncate: 0, subtractDeviation: false, permutations: 300 };
    const { scores } = await askCriterion(shapley, { toy, history, options });
    const exact = exactShapley(9, (coalition) =>
      minusLoss(new Set(players.filter((_, index) => (coalition >> index) % 2 === 0))),
    );
    const samples = columns(changesByHand(drawn(300), minusLoss));
    for (const [index, player] of players.entries()) {
      const mean = meanOf(samples[player]!);
      const error = Math.sqrt(meanOf(samples[player]!.map((value) => (value - mean) ** 2)) / 300);
      const score = scores![Math.floor(player / 4)]![player % 4]!;
      expect(Math.abs(score - exact[index]!), `player ${player}`).toBeLessThan(3.5 * error + 1e-6);
    }
  });
});

describe('against orders that are walked by hand', () => {
  test.each([
    ['accuracy', accuracy],
    ['loss', minusLoss],
  ] as const)('mean minus standard deviation, or the mean, of %s', async (measure, value) => {
    const samples = columns(changesByHand(drawn(10), value, 0.5));
    const means = samples.map(meanOf);
    const lower = samples.map((all, i) => means[i]! - Math.sqrt(meanOf(all.map((one) => (one - means[i]!) ** 2))));
    const options = { measure };
    const { scores } = await askCriterion(shapley, { toy, history, options });
    expect(scores).toEqual(close(lower));
    const plain = await askCriterion(shapley, { toy, history, options: { ...options, subtractDeviation: false } });
    expect(plain.scores).toEqual(close(means));
    expect(scores).not.toEqual(close(means, 2));
  });

  test('one order alone has no deviation, and gives away the whole accuracy', async () => {
    const options = { permutations: 1, truncate: 0 };
    const { scores, cost } = await askCriterion(shapley, { toy, history, options });
    expect(scores).toEqual(close(changesByHand(drawn(1), accuracy)[0]!));
    expect(cost).toMatchObject({ forwardPasses: 10, backwardPasses: 0 });
    const total = accuracy(new Set()) - accuracy(new Set(players));
    expect(scores!.flat().reduce((sum, score) => sum + score)).toBeCloseTo(total, 10);
  });

  test('truncation saves the evaluations of those who are left, and gives them 0', async () => {
    const options = { permutations: 1, measure: 'loss', truncate: 0.95 };
    const { scores, cost } = await askCriterion(shapley, { toy, history, options });
    const order = drawn(1)[0]!;
    const least = 0.95 * accuracy(new Set());
    const last = order.findIndex((_, index) => accuracy(new Set(order.slice(0, index + 1))) < least);
    expect(last).toBeGreaterThanOrEqual(0);
    expect(last).toBeLessThan(order.length - 1);
    expect(cost.forwardPasses).toBe(1 + last + 1);
    for (const player of order.slice(last + 1)) expect(scores![Math.floor(player / 4)]![player % 4]).toBe(0);
    expect(scores).toEqual(close(changesByHand([order], minusLoss, 0.95)[0]!));
  });

  test('search-valid, and equal weights', async () => {
    const first = drawn(1)[0]!;
    for (const [options, value] of [
      [{ split: 'search-valid' }, (removed: ReadonlySet<number>) => onPaper(removed, undefined, 'search-valid')],
      [
        { mixture: 'uniform' },
        (removed: ReadonlySet<number>) =>
          onPaper(
            removed,
            scoreMatrix(3, 4, () => 0.25),
          ),
      ],
    ] as const) {
      const shared = { permutations: 1, measure: 'loss', truncate: 0 };
      const { scores } = await askCriterion(shapley, { toy, history, options: { ...shared, ...options } });
      expect(scores).toEqual(close(changesByHand([first], (removed) => -value(removed).loss)[0]!));
    }
  });
});

test('pitfall 1: none contributes nothing, and scores 0 without an evaluation', async () => {
  for (const options of [{}, { measure: 'loss' }, { subtractDeviation: false }]) {
    const { scores } = await askCriterion(shapley, { toy, history, options });
    expect(scores!.map(([none]) => none)).toEqual([0, 0, 0]);
  }
});

test('pitfall 2: removal leaves the other weights as they are', async () => {
  const options = { permutations: 1, measure: 'loss', truncate: 0 };
  const { scores } = await askCriterion(shapley, { toy, history, options });
  const [first] = drawn(1)[0]!;
  const edge = Math.floor(first! / 4);
  const mixture = softmaxRows(alphas).map((row, e) =>
    e === edge ? row.map((p, o) => (o === first! % 4 ? 0 : p)) : row,
  );
  const renormalised = mixture.map((row) => row.map((p) => p / row.reduce((sum, value) => sum + value)));
  const whole = onPaper(new Set()).loss;
  const score = scores![edge]![first! % 4]!;
  expect(score).toBeCloseTo(onPaper(new Set(), mixture).loss - whole, 6);
  expect(score).not.toBeCloseTo(onPaper(new Set(), renormalised).loss - whole, 3);
});

test('pitfalls 4 and 10: who is removed first scores as in an ablation, higher where its loss hurts more', async () => {
  const [first] = drawn(1)[0]!;
  for (const [measure, criterion] of [
    ['accuracy', ablationAccuracy],
    ['loss', ablation],
  ] as const) {
    const alone = (await askCriterion(criterion, { toy, history })).scores!;
    const { scores } = await askCriterion(shapley, {
      toy,
      history,
      options: { permutations: 1, measure, truncate: 0 },
    });
    const [edge, operation] = [Math.floor(first! / 4), first! % 4];
    expect(scores![edge]![operation]).toBeCloseTo(alone[edge]![operation]!, 10);
  }
});

test('stops on abort, before the orders and amid them', async () => {
  const aborted = askCriterion(shapley, { toy, history, signal: AbortSignal.abort() });
  await expect(aborted).rejects.toMatchObject({ code: 'INTERRUPTED' });
  const controller = new AbortController();
  const { view, cost } = (await toy.trial.open(history)).view(['evaluation'], 'abort');
  const evaluate: typeof view.evaluate = async (options) => {
    const result = await view.evaluate(options);
    if (cost().forwardPasses === 4) controller.abort();
    return result;
  };
  const context = { space: toy.space, supernet: { ...view, evaluate }, signal: controller.signal };
  await expect(removalScores(context, drawn(2), plainLoss)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  expect(cost().forwardPasses).toBe(4);
});
