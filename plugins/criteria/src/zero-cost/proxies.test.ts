import { createRng, scoreMatrix } from '@touchstone/contract';
import type { OperationMask } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import { askCriterion } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { checkpointOf } from '../weights/fixtures/checkpoint-of.js';
import { spaceOf } from '../weights/fixtures/space-of.js';
import { drawnWeights } from './drawn-weights.js';
import { centralDifferences } from './fixtures/central-differences.js';
import { smallSupernet } from './fixtures/small-supernet.js';
import { determinant } from './fixtures/determinant.js';
import { proxies } from './proxies.js';
import type { ProxyName } from './proxies.js';
import type { ProxyQuestion } from './proxy.js';
import { zcPt } from './zc-pt.js';

const { question, weights, tensors, images, naive, loss } = await smallSupernet();
const { batchSize } = question;
const measured = tensors.filter(({ name }) => name.endsWith('.weight'));
const ones = scoreMatrix(3, 5, () => 1);
const masks: readonly (readonly [string, OperationMask])[] = [
  ['whole', ones],
  ['without nor_conv_3x3 of edge 1', scoreMatrix(3, 5, (edge, operation) => (edge === 1 && operation === 3 ? 0 : 1))],
  ['only nor_conv_1x1 on edge 0', scoreMatrix(3, 5, (edge, operation) => (edge > 0 ? 1 : operation === 2 ? 2.5 : 0))],
];

async function measure(name: ProxyName, mask: OperationMask, changes: Partial<ProxyQuestion> = {}): Promise<number> {
  return (await proxies[name]({ ...question, ...changes }))(mask);
}

const lossAt = (mask: OperationMask) => (flat: Float64Array) => loss(naive(mask, { flat }));

/** Σ over the weights of convolutions and the classifier. */
function overWeights(
  gradient: ArrayLike<number>,
  term: (weight: number, slope: number) => number,
  of = weights,
): number {
  return measured.reduce((total, { offset, shape }) => {
    for (let index = offset; index < offset + sizeOf(shape); index++) total += term(of[index]!, gradient[index]!);
    return total;
  }, 0);
}

/** Matches what agrees to so many digits. */
function close(expected: number, digits = 4): unknown {
  return expect.toSatisfy(
    (actual: number) => Math.abs(actual - expected) < 10 ** -digits * Math.max(1e-3, Math.abs(expected)),
    `${expected} to ${digits} digits`,
  );
}

describe.each(masks)('%s, against the definition on the unmerged network', (_name, mask) => {
  const gradient = centralDifferences(weights, lossAt(mask));

  test('snip, plain, grad-norm', async () => {
    expect(await measure('snip', mask)).toEqual(
      close(overWeights(gradient, (weight, slope) => Math.abs(weight * slope))),
    );
    expect(await measure('plain', mask)).toEqual(
      close(
        overWeights(gradient, (weight, slope) => weight * slope),
        3,
      ),
    );
    const norms = measured.map(({ offset, shape }) => Math.hypot(...gradient.slice(offset, offset + sizeOf(shape))));
    expect(await measure('grad-norm', mask)).toEqual(close(norms.reduce((sum, norm) => sum + norm)));
  });

  test('grasp: −W H g by a difference of gradients', async () => {
    const only = new Float64Array(weights.length);
    for (const { offset, shape } of measured) only.set(gradient.slice(offset, offset + sizeOf(shape)), offset);
    // Small, so that no ReLU changes sides.
    const step = 1e-5;
    const moved = (sign: number) => Float64Array.from(weights, (weight, index) => weight + sign * step * only[index]!);
    const [above, below] = [1, -1].map((sign) => centralDifferences(moved(sign), lossAt(mask)));
    const product = above!.map((slope, index) => (slope - below![index]!) / (2 * step));
    expect(await measure('grasp', mask)).toEqual(
      close(
        overWeights(product, (weight, curved) => -weight * curved),
        3,
      ),
    );
  });

  test('synflow: absolute weights, no normalisation, an image of ones', async () => {
    const flat = weights.map(Math.abs);
    const total = (point: ArrayLike<number>): number =>
      naive(mask, { flat: point, images: Array(9).fill(1), count: 1, normalise: false }).logits.reduce(
        (sum, v) => sum + v,
      );
    const slopes = centralDifferences(flat, total);
    expect(await measure('synflow', mask)).toEqual(
      close(overWeights(slopes, (weight, slope) => Math.abs(weight * slope), flat)),
    );
  });

  test('fisher: by differences in what each convolution gives', async () => {
    let expected = 0;
    for (const { name, shape } of measured) {
      let values: Float64Array = new Float64Array();
      naive(mask, { result: (of, y) => (of === name ? (values = y) : y) });
      const slopes = centralDifferences(values, (y) =>
        loss(naive(mask, { result: (of, was) => (of === name ? y.slice() : was) })),
      );
      const [channels, ...rest] = shape;
      const area = values.length / (batchSize * channels!);
      for (let channel = 0; channel < channels!; channel++) {
        for (let image = 0; image < batchSize; image++) {
          let sum = 0;
          for (let pixel = 0; pixel < area; pixel++) {
            const at = (image * channels! + channel) * area + pixel;
            sum += values[at]! * slopes[at]!;
          }
          expected += (sum ** 2 / (2 * batchSize)) * sizeOf(rest);
        }
      }
    }
    expect(await measure('fisher', mask)).toEqual(close(expected));
  });

  test.each(['batch', 'none'] as const)(
    'naswot, normalisation %s: the determinant by brute force',
    async (normalisation) => {
      const { rectified } = naive(mask, { normalise: normalisation === 'batch' });
      expect(rectified).toHaveLength(2 * 6 + 1);
      const kernel = agreements(rectified.map(({ input }) => input));
      expect(await measure('naswot', mask, { normalisation })).toEqual(
        close(Math.log(Math.abs(determinant(kernel))), 6),
      );
    },
  );

  test('naswot, removed operations blocked: their ReLUs see zeros', async () => {
    const inputs = naive(mask).rectified.map(({ input, edge, operation }) =>
      edge !== undefined && mask[edge]![operation!] === 0 ? input.map(() => 0) : input,
    );
    const expected = Math.log(Math.abs(determinant(agreements(inputs))));
    expect(await measure('naswot', mask, { blockRemoved: true })).toEqual(close(expected, 6));
  });

  test('jacob-cov: correlations of logit gradients, eigenvalues through the characteristic polynomial', async () => {
    const pixels = images.slice(0, batchSize * 9);
    const total = (point: ArrayLike<number>): number =>
      naive(mask, { images: point }).logits.reduce((sum, v) => sum + v);
    const jacobian = centralDifferences(pixels, total);
    const rows = Array.from({ length: batchSize }, (_, row) => Array.from(jacobian.subarray(row * 9, row * 9 + 9)));
    const correlation = rows.map((a) => rows.map((b) => pearson(a, b)));
    // Σ log(v + k) is the log-determinant of C + k, Σ 1 / (v + k) the trace of its inverse.
    const shifted = (k: number) => correlation.map((row, i) => row.map((value, j) => value + (i === j ? k : 0)));
    const logDet = (k: number) => Math.log(determinant(shifted(k)));
    const trace = (logDet(1e-5 + 1e-8) - logDet(1e-5 - 1e-8)) / 2e-8;
    expect(await measure('jacob-cov', mask)).toEqual(close(-(logDet(1e-5) + trace), 3));
  });

  test('zen: with the same normal weights and images', async () => {
    let expected = 0;
    for (const repeat of [0, 1]) {
      const rng = createRng('small').fork(`zen ${repeat}`);
      const x = Float32Array.from({ length: batchSize * 9 }, () => rng.normal());
      const mixed = x.map((value) => value + 0.01 * rng.normal());
      const flat = drawnWeights(tensors, rng, () => 1);
      const [one, other] = [naive(mask, { flat, images: x }), naive(mask, { flat, images: mixed })];
      expect(one.variances).toHaveLength(2 * 6 + 2);
      const distance = one.features.reduce((sum, value, index) => sum + Math.abs(value - other.features[index]!), 0);
      expected += Math.log(distance / batchSize) + one.variances.reduce((sum, v) => sum + Math.log(Math.sqrt(v)), 0);
    }
    expect(await measure('zen', mask)).toEqual(close(expected / 2));
  });
});

describe('without data', () => {
  const [, removed, only] = masks.map(([, mask]) => mask);

  test('params: stem 18, two cells of 3 × (4 + 36), classifier 4 + 2', async () => {
    expect(await measure('params', ones)).toBe(18 + 2 * 3 * 40 + 6);
    expect(await measure('params', removed!)).toBe(18 + 2 * 3 * 40 + 6 - 2 * 36);
    expect(await measure('params', only!)).toBe(18 + 2 * 3 * 40 + 6 - 2 * 36);
  });

  test('flops: convolutions on 9 pixels, the classifier once', async () => {
    expect(await measure('flops', ones)).toBe(9 * (18 + 2 * 3 * 40) + 6);
    expect(await measure('flops', removed!)).toBe(9 * (18 + 2 * 3 * 40 - 2 * 36) + 6);
  });

  test('l2-norm: a removed operation’s tensors are gone', async () => {
    const norm = (kept: (name: string) => boolean) =>
      measured
        .filter(({ name }) => kept(name))
        .reduce((sum, { offset, shape }) => sum + Math.hypot(...weights.slice(offset, offset + sizeOf(shape))), 0);
    expect(await measure('l2-norm', ones)).toEqual(
      close(
        norm(() => true),
        6,
      ),
    );
    expect(await measure('l2-norm', removed!)).toEqual(
      close(
        norm((name) => !name.includes('edges.1.nor_conv_3x3')),
        6,
      ),
    );
  });
});

test('removing none changes no proxy', async () => {
  const withoutNone = scoreMatrix(3, 5, (edge, operation) => (edge === 0 && operation === 0 ? 0 : 1));
  for (const name of Object.keys(proxies) as ProxyName[]) {
    expect(await measure(name, withoutNone, { blockRemoved: true }), name).toBe(
      await measure(name, ones, { blockRemoved: true }),
    );
  }
});

test('naswot of a network without ReLUs is an error with the way out', async () => {
  const space = spaceOf([
    { name: 'skip', layers: [] },
    { name: 'one', layers: [{ layer: 'convolution', kernel: 1 }] },
    { name: 'three', layers: [{ layer: 'convolution', kernel: 3 }] },
    { name: 'pool', layers: [{ layer: 'average-pool', kernel: 3 }] },
  ]);
  const { toy, untrained } = await checkpointOf({ ...space, skeleton: () => ({ blocks: [{ block: 'cell' }] }) });
  const options = { batchSize: 8 };
  await expect(askCriterion(zcPt, { toy, history: [untrained], options })).rejects.toMatchObject({
    code: 'PLUGIN',
    message: 'naswot counts ReLUs, and the network has none',
    hint: 'take another proxy',
  });
});

test('synflow beyond the range of float32 is an error', async () => {
  const { supernet } = question;
  const huge = { ...supernet, weights: () => ({ tensors, values: weights.map(() => 1e30) }) };
  await expect(measure('synflow', ones, { supernet: huge })).rejects.toMatchObject({ code: 'NUMERICS' });
});

test('an image twice in the batch makes naswot −∞', async () => {
  const { supernet } = question;
  const twice = Float32Array.from([...images.slice(0, 9), ...images.slice(0, 9), ...images.slice(18, 54)]);
  const run: typeof supernet.run = (probe, options) => supernet.run(probe, { ...options, images: twice });
  expect(await measure('naswot', ones, { supernet: { ...supernet, run } })).toBe(-Infinity);
});

/** In how many neurons two images are on the same side of 0. */
function agreements(inputs: readonly Float64Array[]): number[][] {
  return Array.from({ length: batchSize }, (_, i) =>
    Array.from({ length: batchSize }, (__, j) =>
      inputs.reduce((total, input) => {
        const neurons = input.length / batchSize;
        for (let n = 0; n < neurons; n++) {
          if (input[i * neurons + n]! > 0 === input[j * neurons + n]! > 0) total += 1;
        }
        return total;
      }, 0),
    ),
  );
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number): number =>
    x.reduce((sum, v, i) => sum + (v - mx) * (y[i]! - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}
