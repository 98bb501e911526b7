import { createRng, scoreMatrix, TouchstoneError } from '@touchstone/contract';
import type { Operation, ScoreMatrix, SupernetView } from '@touchstone/contract';
import { askCriterion, testCriterion } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import type { NaiveQuestion } from '../zero-cost/fixtures/naive-supernet.js';
import { smallSpace, smallSupernet } from '../zero-cost/fixtures/small-supernet.js';
import { checkpointOf } from './fixtures/checkpoint-of.js';
import { spaceOf } from './fixtures/space-of.js';
import { isDarts } from './is-darts.js';

const images = 16;
const area = 9;
const small = await smallSupernet(images, 3);
const history = [small.checkpoint];
const ones = scoreMatrix(3, 5, () => 1);

/** Outputs of one operation of every edge, cell by cell, each images × channels × pixels. */
interface Outputs {
  readonly count: number;
  readonly channels: number;
  /** By edge and operation. */
  readonly cells: ReadonlyMap<string, readonly Float64Array[]>;
}

/** What the operations of the small supernet give, put together from what the naive one shows of itself. */
function naiveOutputs(changes: Partial<NaiveQuestion>, count = images, channels = 3): Outputs {
  const cells = new Map<string, Float64Array[]>();
  const keep = (edge: number, operation: number, values: Float64Array): void => {
    const key = `${edge} ${operation}`;
    cells.set(key, [...(cells.get(key) ?? []), values]);
  };
  const { rectified } = small.naive(ones, {
    count,
    ...changes,
    result: (name, values) => {
      const [, edge, kernel] = /edges\.(\d)\.nor_conv_(\d)x/.exec(name) ?? [];
      if (edge !== undefined) keep(Number(edge), kernel === '1' ? 2 : 3, normalised(values, count, channels));
      return values;
    },
  });
  for (const { input, edge, operation } of rectified) {
    // What the 1×1 convolution's ReLU reads is what the edge reads.
    if (edge === undefined || operation !== 2) continue;
    keep(edge, 1, input);
    keep(edge, 4, pooled(input));
  }
  return { count, channels, cells };
}

function normalised(values: Float64Array, count: number, channels: number): Float64Array {
  const result = values.slice();
  for (let channel = 0; channel < channels; channel++) {
    const indices = Array.from(values.keys()).filter((index) => Math.floor(index / area) % channels === channel);
    const mean = indices.reduce((sum, index) => sum + values[index]!, 0) / (count * area);
    const variance = indices.reduce((sum, index) => sum + (values[index]! - mean) ** 2, 0) / (count * area);
    for (const index of indices) result[index] = (values[index]! - mean) / Math.sqrt(variance + 1e-5);
  }
  return result;
}

/** Mean of the 3×3 pixels around each that lie in the image. */
function pooled(values: Float64Array): Float64Array {
  return values.map((_, index) => {
    const pixel = index % area;
    let [sum, taps] = [0, 0];
    for (let other = 0; other < area; other++) {
      const far = Math.max(
        Math.abs(Math.floor(other / 3) - Math.floor(pixel / 3)),
        Math.abs((other % 3) - (pixel % 3)),
      );
      if (far > 1) continue;
      sum += values[index - pixel + other]!;
      taps += 1;
    }
    return sum / taps;
  });
}

/** 3 (z − μ)² / σ⁶, element by element, σ with divisor C − 1; mean over all, then over cells. */
function importance({ count, channels, cells }: Outputs, edge: number, operation: number): number {
  const of = (z: Float64Array): number => {
    let total = 0;
    for (let image = 0; image < count; image++) {
      for (let pixel = 0; pixel < area; pixel++) {
        const at = (channel: number): number => z[(image * channels + channel) * area + pixel]!;
        let [mean, variance] = [0, 0];
        for (let channel = 0; channel < channels; channel++) mean += at(channel) / channels;
        for (let channel = 0; channel < channels; channel++) variance += (at(channel) - mean) ** 2 / (channels - 1);
        const deviation = Math.sqrt(variance);
        for (let channel = 0; channel < channels; channel++) {
          total += (3 * (at(channel) - mean) ** 2) / deviation ** 6;
        }
      }
    }
    return total / (count * channels * area);
  };
  const all = cells.get(`${edge} ${operation}`)!;
  expect(all).toHaveLength(2);
  return (of(all[0]!) + of(all[1]!)) / 2;
}

/** −IIM to 4 digits; `none` refused. */
function expectedScores(...batches: readonly Outputs[]): ScoreMatrix {
  return scoreMatrix(3, 5, (edge, operation) => {
    if (operation === 0) return -Infinity;
    const value = batches.reduce((sum, batch) => sum - importance(batch, edge, operation) / batches.length, 0);
    return expect.toSatisfy((score: number) => Math.abs(score / value - 1) < 1e-4, `${value} to 4 digits`) as number;
  });
}

test('pitfall 5: the largest is pruned, so that scores are −IIM, by loops over the unmerged network', async () => {
  const { scores, architecture, cost } = await askCriterion(isDarts, { toy: small.toy, history });
  const outputs = naiveOutputs({ mixture: scoreMatrix(3, 5, () => 1) });
  expect(scores).toEqual(expectedScores(outputs));
  const kept = [0, 1, 2].map((edge) => {
    const values = [1, 2, 3, 4].map((operation) => importance(outputs, edge, operation));
    return 1 + values.indexOf(Math.min(...values));
  });
  expect(architecture).toEqual(kept);
  expect(cost).toMatchObject({ forwardPasses: 1, backwardPasses: 0 });
});

test('with the architecture weights, and with uniform ones', async () => {
  for (const [mixture, changes] of [
    ['current', {}],
    ['uniform', { mixture: scoreMatrix(3, 5, () => 1 / 5) }],
  ] as const) {
    const { scores } = await askCriterion(isDarts, { toy: small.toy, history, options: { mixture } });
    expect(scores).toEqual(expectedScores(naiveOutputs(changes)));
  }
});

/** Scores of a view that is not quite the small supernet's. */
async function scoresOf(run: SupernetView['run']): Promise<ScoreMatrix> {
  if (!('score' in isDarts)) throw new TypeError('is-darts scores');
  const { question } = small;
  return isDarts.score(
    {
      space: question.space,
      supernet: { ...question.supernet, run },
      oracle: undefined as never,
      step: 0,
      rng: createRng('unused'),
      signal: new AbortController().signal,
    },
    { mixture: 'current' },
  );
}

test('the mean over batches, each with its own batch statistics', async () => {
  const scores = await scoresOf((probe, options) => small.question.supernet.run(probe, { ...options, batchSize: 8 }));
  const half = 8 * area;
  const batches = [small.images.slice(0, half), small.images.slice(half, 2 * half)];
  expect(scores).toEqual(expectedScores(...batches.map((part) => naiveOutputs({ images: part }, 8))));
});

describe('where outputs have no variance over channels, the measurement is ∞', () => {
  test('an operation that gives 0 in one cell is refused, as none is; the others are not', async () => {
    const dead = small.weights.slice();
    const tensor = small.tensors.find(({ name }) => name === 'cells.1.edges.2.nor_conv_3x3.1.weight')!;
    dead.fill(0, tensor.offset, tensor.offset + 3 * 3 * 9);
    const { weights } = small.checkpoint.state;
    const state = { ...small.checkpoint.state, weights: { ...weights!, data: dead } };
    const { scores } = await askCriterion(isDarts, { toy: small.toy, history: [{ step: 0, state }] });
    expect(scores!.map((row) => row.map((score) => score === -Infinity))).toEqual([
      [true, false, false, false, false],
      [true, false, false, false, false],
      [true, false, false, true, false],
    ]);
  });

  test('all operations of an edge: an error of the row', async () => {
    const asked = askCriterion(isDarts, { toy: small.toy, history: [small.deadCheckpoint] });
    await expect(asked).rejects.toMatchObject({ code: 'NUMERICS', where: 'edge 0→1' });
  });

  test('one channel has none', async () => {
    const { toy, checkpoint } = await smallSupernet(images, 1);
    const asked = askCriterion(isDarts, { toy, history: [checkpoint] });
    await expect(asked).rejects.toMatchObject({ code: 'NUMERICS', hint: expect.stringContaining('2 channels') });
  });
});

test('a variance beyond float32 is an error of the row, not an information of 0', async () => {
  const scaled: Operation = { name: 'scaled', layers: [{ layer: 'normalise', affine: true }] };
  const [, skip, one, three] = smallSpace(3).operations;
  const space = spaceOf([scaled, skip!, one!, three!], 3);
  const { toy, untrained, withWeights } = await checkpointOf(space);
  await askCriterion(isDarts, { toy, history: [untrained] });
  const vast = withWeights(({ role, owner }) => (owner && role === 'scale' ? [1e20, 2e20, 3e20] : undefined));
  await expect(askCriterion(isDarts, { toy, history: [vast] })).rejects.toMatchObject({ code: 'NUMERICS' });
});

test('stops on abort', async () => {
  const asked = askCriterion(isDarts, { toy: small.toy, history, signal: AbortSignal.abort() });
  await expect(asked).rejects.toEqual(expect.any(TouchstoneError));
  await expect(asked).rejects.toMatchObject({ code: 'INTERRUPTED' });
});

testCriterion(isDarts, { space: smallSpace(3) });
