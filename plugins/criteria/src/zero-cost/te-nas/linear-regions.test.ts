import { createRng } from '@touchstone/contract';
import type { Operation, SearchSpace } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { linearRegions } from './linear-regions.js';
import { applyThinLayers } from './thin-layers.js';

const line: Pick<SearchSpace, 'nodes' | 'edges'> = {
  nodes: 3,
  edges: [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
    { from: 1, to: 2 },
  ],
};
const skip: Operation = { name: 'skip', layers: [] };
const relu: Operation = { name: 'relu', layers: [{ layer: 'relu' }] };
const convolution: Operation = {
  name: 'conv',
  layers: [{ layer: 'relu' }, { layer: 'convolution', kernel: 3 }, { layer: 'normalise' }],
};
const spaceOf = (operations: readonly Operation[]) => ({ ...line, operations }) as unknown as SearchSpace;

describe('by hand, on images of one pixel', () => {
  const count = (operations: readonly Operation[], active: readonly (readonly boolean[])[], pixels = [-2, -1, 1, 2]) =>
    linearRegions({
      space: spaceOf(operations),
      active,
      images: Float32Array.from(pixels),
      side: 1,
      rng: createRng(1),
    });

  test('identities leave the last ReLU: two sides', () => {
    expect(count([skip], [[true], [true], [true]])).toBe(2);
  });

  test('the last ReLU comes after a normalisation, which moves its kink: three regions', () => {
    // The output is relu(x) + relu(relu(x)) of −2, −1, 1, 4: 0, 0, 2, 8; its mean 2.5 lies between the last two.
    expect(count([relu], [[true], [true], [true]], [-2, -1, 1, 4])).toBe(3);
  });

  test('ReLUs of operations that are gone do not count', () => {
    const two = [skip, relu];
    expect(count(two, Array(3).fill([true, false]))).toBe(count([skip], Array(3).fill([true])));
  });
});

test('regions of a cell of convolutions: patterns by a second implementation', () => {
  const rng = createRng('images');
  const images = Float32Array.from({ length: 200 * 9 }, () => rng.normal());
  const active = [
    [true, true],
    [false, true],
    [true, true],
  ];
  const request = { space: spaceOf([skip, convolution]), active, images, side: 3, rng: createRng('thin') };
  const found = linearRegions(request);
  expect(found).toBeGreaterThan(50);
  expect(found).toBe(secondCount(images, createRng('thin')));
  expect(linearRegions(request)).toBe(found);
  expect(linearRegions({ ...request, images: Float32Array.from([...images, ...images]) })).toBeLessThan(2 * found);
});

/** The cell above, written out: node 1 is ½ x + ½ c₀(x), node 2 is c₁(x) + ½ n₁ + ½ c₂(n₁). */
function secondCount(images: Float32Array, rng: ReturnType<typeof createRng>): number {
  const kernel = (edge: number): number[] => {
    const stream = rng.fork(`${edge} 1`);
    return Array.from({ length: 9 }, () => Math.sqrt(2 / 9) * stream.normal());
  };
  const count = images.length / 9;
  const at = (x: readonly number[], image: number, row: number, column: number): number =>
    row < 0 || column < 0 || row > 2 || column > 2 ? 0 : x[image * 9 + row * 3 + column]!;
  const standard = (x: readonly number[]): number[] => {
    const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
    const variance = x.reduce((sum, value) => sum + value * value, 0) / x.length - mean * mean;
    return x.map((value) => (value - mean) / Math.sqrt(variance + 1e-5));
  };
  const convolve = (x: readonly number[], edge: number): number[] => {
    const weights = kernel(edge);
    const positive = x.map((value) => (value > 0 ? value : 0));
    const sums = positive.map((_, index) => {
      const [image, row, column] = [Math.floor(index / 9), Math.floor((index % 9) / 3), index % 3];
      let sum = 0;
      for (const dy of [-1, 0, 1])
        for (const dx of [-1, 0, 1])
          sum += weights[(dy + 1) * 3 + dx + 1]! * at(positive, image, row + dy, column + dx);
      return sum;
    });
    return standard(sums);
  };
  const x = [...images];
  const first = convolve(x, 0);
  const inner = x.map((value, index) => value / 2 + first[index]! / 2);
  const [direct, second] = [convolve(x, 1), convolve(inner, 2)];
  const output = standard(direct.map((value, index) => value + inner[index]! / 2 + second[index]! / 2));
  const pattern = (image: number): string =>
    [x, inner, output]
      .map((values) =>
        values
          .slice(image * 9, image * 9 + 9)
          .map((value) => Number(value > 0))
          .join(''),
      )
      .join();
  return new Set(Array.from({ length: count }, (_, image) => pattern(image))).size;
}

describe('layers on planes', () => {
  const plain = { side: 3, kernels: [], rectified: () => {} };
  const x = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

  test('pools leave out what is outside', () => {
    const averages = applyThinLayers(x, [{ layer: 'average-pool', kernel: 3 }], plain);
    expect([...averages]).toEqual([3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7]);
    const largest = applyThinLayers(x, [{ layer: 'max-pool', kernel: 3 }], plain);
    expect([...largest]).toEqual([5, 6, 6, 8, 9, 9, 8, 9, 9]);
  });

  test('a dilated convolution reaches two pixels away', () => {
    const kernels = [Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0, 10)];
    const y = applyThinLayers(x, [{ layer: 'convolution', kernel: 3, dilation: 2 }], { ...plain, kernels });
    expect([...y]).toEqual([90, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});
