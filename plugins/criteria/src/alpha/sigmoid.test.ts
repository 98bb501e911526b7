import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import { spaces } from '@touchstone/spaces';
import { askCriterion, pluginNamed, toyCheckpoint, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { sigmoid } from './sigmoid.js';

const toy = await toyTrial();
const logit = (probability: number): number => Math.log(probability / (1 - probability));
const alphas = [
  [9, logit(0.75), logit(0.8), logit(0.125)],
  [-9, logit(0.9), logit(0.25), logit(0.875)],
  [0, 0, -1, -2],
];
const history = [toyCheckpoint(0, [1, 2, 3, 4], alphas)];

test('is σ(α) of each operation alone, and costs no pass', async () => {
  const { scores, cost } = await askCriterion(sigmoid, { toy, history });
  const expected = [
    [0.75, 0.8, 0.125],
    [0.9, 0.25, 0.875],
    [0.5, 1 / (1 + Math.E), 1 / (1 + Math.E ** 2)],
  ];
  expect(scores!.map((row) => row.slice(1))).toEqual(
    expected.map((row) => row.map((value) => expect.closeTo(value, 7))),
  );
  expect(cost).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
});

describe('pitfall 1: none stands for an edge that is left out, whatever its alpha', () => {
  test.each([
    // By default 0.85, as the source.
    [undefined, [0, 1, 0]],
    [0.95, [0, 0, 0]],
    [0.78, [2, 1, 0]],
    [0, [2, 1, 1]],
    [1, [0, 0, 0]],
  ])('threshold %s', async (threshold, expected) => {
    const options = threshold === undefined ? {} : { threshold };
    expect((await askCriterion(sigmoid, { toy, history, options })).architecture).toEqual(expected);
  });

  test('an operation at the threshold has reached it: σ(0) is 0.5', async () => {
    const { architecture, scores } = await askCriterion(sigmoid, { toy, history, options: { threshold: 0.5 } });
    expect(architecture).toEqual([2, 1, 1]);
    expect(scores![2]![0]).toBeCloseTo(0.5, 15);
  });

  test('σ of alphas far below 0 still reaches the threshold 0', async () => {
    const low = [toyCheckpoint(0, [1, 2, 3, 4], Array(3).fill([0, -2000, -1000, -3000]))];
    expect((await askCriterion(sigmoid, { toy, history: low, options: { threshold: 0 } })).architecture).not.toContain(
      0,
    );
  });

  test('a space whose rule excludes none keeps the best operation below the threshold', async () => {
    const micro = pluginNamed(spaces, 'micro');
    const choose = async (none: 'include' | 'exclude') => {
      const space = micro.create({ none, channels: 2, cellsPerStage: 1, stages: 1 } as never);
      const trial = await toyTrial({ space });
      const checkpoints: (typeof history)[number][] = [];
      const signal = new AbortController().signal;
      const onCheckpoint = async (checkpoint: (typeof history)[number]): Promise<void> =>
        void checkpoints.push(checkpoint);
      await trial.trial.search({ seed: 1, checkpoints: [0], signal, onCheckpoint });
      const { state } = checkpoints[0]!;
      const own = { ...state['alphas']!, data: Float32Array.from([3, 0, 1, 0, 0, 3, 0, 0, 2, 0, 3, 0, 0, 0, 1]) };
      return askCriterion(sigmoid, { toy: trial, history: [{ step: 0, state: { ...state, alphas: own } }] });
    };
    expect((await choose('exclude')).architecture).toEqual([2, 3, 4]);
    expect((await choose('include')).architecture).toEqual([0, 3, 0]);
  });
});

test('orders the operations of an edge as magnitude does', async () => {
  const rng = createRng('sigmoid');
  for (let draw = 0; draw < 20; draw++) {
    const drawn = scoreMatrix(3, 4, () => 2 * rng.normal());
    const { scores } = await askCriterion(sigmoid, { toy, history: [toyCheckpoint(0, [1, 2, 3, 4], drawn)] });
    const order = (row: readonly number[]) => [1, 2, 3].toSorted((a, b) => row[b]! - row[a]!);
    expect(scores!.map(order)).toEqual(softmaxRows(drawn).map(order));
  }
});
