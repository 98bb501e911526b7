import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Probe } from '@touchstone/contract';
import { multiply, sum } from '@touchstone/program';
import { toyTrial } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { smallSpace, smallSupernet } from '../zero-cost/fixtures/small-supernet.js';
import { readjustment } from './readjustment.js';

/** All of a split of toy images. */
const COUNT = 16;
const SIZE = 15;
const small = await smallSupernet(COUNT);
const { space, supernet } = small.question;
const signal = new AbortController().signal;
const { images, labels } = small.toy.dataset.examples('search-valid');
const found = await readjustment({ space, supernet, signal }, 4);

/** The loss on search-valid with alphas and gates moved, by plain loops in float64. */
function lossAt(moves: { readonly alphas?: readonly number[]; readonly gates?: readonly number[] }): number {
  const { alphas = [], gates = [] } = moves;
  const matrix = (base: (edge: number, operation: number) => number, moved: readonly number[]) =>
    scoreMatrix(3, 5, (edge, operation) => base(edge, operation) + (moved[5 * edge + operation] ?? 0));
  const own = small.checkpoint.state['alphas']!.data;
  const mixture = softmaxRows(matrix((edge, operation) => own[5 * edge + operation]!, alphas));
  const { logits } = small.naive(
    matrix(() => 1, gates),
    { mixture, images, count: COUNT },
  );
  let total = 0;
  for (let image = 0; image < COUNT; image++) {
    const [a, b] = [logits[2 * image]!, logits[2 * image + 1]!];
    total += Math.log(Math.exp(a) + Math.exp(b)) - (labels[image] === 0 ? a : b);
  }
  return total / COUNT;
}

const STEP = 1e-3;
const at = (index: number, by: number) => Array.from({ length: SIZE }, (_, i) => (i === index ? by : 0));
const plus = (left: readonly number[], right: readonly number[]) => left.map((value, index) => value + right[index]!);

/** ∂²/∂x∂y by the four corners of a square of side 2 · STEP. */
function corners(value: (x: number, y: number) => number): number {
  const total = value(STEP, STEP) - value(STEP, -STEP) - value(-STEP, STEP) + value(-STEP, -STEP);
  return total / (4 * STEP * STEP);
}

const entries = [
  [1, 3],
  [3, 3],
  [0, 7],
  [5, 8],
  [8, 13],
  [12, 4],
  [14, 10],
] as const;

test.each(entries)('∂²L/∂α∂α at %i, %i, by differences on the unmerged network', (row, column) => {
  const expected = corners((x, y) => lossAt({ alphas: plus(at(row, x), at(column, y)) }));
  expect(found.curvature[row * SIZE + column]).toBeCloseTo(expected, 6);
  expect(found.curvature[column * SIZE + row]).toBeCloseTo(expected, 6);
});

test.each(entries)('∂²L/∂α∂m at %i, %i, the gate moved in both cells at once', (alpha, gate) => {
  const expected = corners((x, y) => lossAt({ alphas: at(alpha, x), gates: at(gate, y) }));
  expect(found.mixed[alpha * SIZE + gate]).toBeCloseTo(expected, 6);
});

test('most of both are far from 0, but the same number added to all alphas of an edge changes nothing', () => {
  for (const matrix of [found.curvature, found.mixed]) {
    expect(matrix.filter((value) => Math.abs(value) > 1e-4).length).toBeGreaterThan(100);
    for (let column = 0; column < SIZE; column++) {
      const sums = [0, 1, 2].map((edge) =>
        [0, 1, 2, 3, 4].reduce((total, operation) => total + matrix[(5 * edge + operation) * SIZE + column]!, 0),
      );
      expect(Math.max(...sums.map(Math.abs))).toBeLessThan(1e-7);
    }
  }
});

test('so ones over all alphas, which the published code multiplies by, have no product', async () => {
  const probe: Probe = {
    name: 'weights by alphas',
    build: ({ loss, weights, alphas, input, gradients }) => {
      const along = sum(multiply(gradients(loss, [alphas])[0]!, input('direction', alphas.shape)));
      return { product: gradients(along, [weights])[0]! };
    },
  };
  const largest = async (direction: Float32Array): Promise<number> => {
    const [result] = await supernet.run(probe, { split: 'search-valid', batches: 1, inputs: { direction } });
    return Math.max(...result!['product']!.map(Math.abs));
  };
  expect(await largest(new Float32Array(SIZE).fill(1))).toBeLessThan(1e-12);
  expect(await largest(Float32Array.from(at(3, 1)))).toBeGreaterThan(1e-3);
});

test('a forward and two backward passes for every alpha and batch', async () => {
  const toy = await toyTrial({ space: smallSpace() });
  const { view, cost } = (await toy.trial.open([small.checkpoint])).view(['programs'], 'cost');
  await readjustment({ space, supernet: view, signal }, 1);
  expect(cost()).toMatchObject({ forwardPasses: 15, backwardPasses: 30 });
});
