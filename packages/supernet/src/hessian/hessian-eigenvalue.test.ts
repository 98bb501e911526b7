import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix } from '@touchstone/contract';
import { program, softmax } from '@touchstone/program';
import { spaces } from '@touchstone/spaces';
import {
  defaultOptions,
  evaluateReference,
  pluginNamed,
  referenceEngine,
  toyAnswers,
  toyCheckpoint,
  toyDataset,
  toyEnvironment,
  toyTrial,
} from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';
import { jacobiEigenvalues } from '../fixtures/jacobi-eigenvalues.js';
import { supernetStructure } from '../network/supernet-network.js';
import { hessianProgram } from './hessian-program.js';

const signal = new AbortController().signal;
const { trial, dataset } = await toyTrial();
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];

/** Gradient of the validation loss over the alphas on paper, in float64. */
function alphaGradient(weights: readonly number[], at: ScoreMatrix): number[] {
  const mixture = softmaxRows(at);
  const { mixtureGradient } = toyAnswers({ ...dataset.examples('search-valid'), weights, mixture });
  return scoreMatrix(3, 4, (e, o) => {
    const mean = mixture[e]!.reduce((sum, weight, i) => sum + weight * mixtureGradient[e]![i]!, 0);
    return mixture[e]![o]! * (mixtureGradient[e]![o]! - mean);
  }).flat();
}

/** By central differences of that gradient. */
function fullHessian(weights: readonly number[]): number[][] {
  const step = 1e-5;
  return Array.from({ length: 12 }, (_, index) => {
    const moved = (by: number) => scoreMatrix(3, 4, (e, o) => alphas[e]![o]! + (4 * e + o === index ? by : 0));
    const [above, below] = [alphaGradient(weights, moved(step)), alphaGradient(weights, moved(-step))];
    return above.map((value, column) => (value - below[column]!) / (2 * step));
  });
}

async function eigenvalue(weights: readonly number[], options: object = {}): Promise<number> {
  const supernet = await trial.open([toyCheckpoint(0, weights, alphas)]);
  return supernet.hessianEigenvalue({ rng: createRng(5), signal, ...options });
}

describe('the largest eigenvalue over the alphas of the toy supernet', () => {
  test.each([
    ['its magnitude is the largest', [-1.5, 1.5, 0, 0], 1],
    ['a negative one is twice as large', [0.8, -0.5, 0.1, -0.2], -1],
    ['a negative one is larger, and the classifier steep', [4, -6, 1, 0], -1],
  ])('where %s: that of the full Hessian by finite differences', async (_what, weights, sign) => {
    const spectrum = jacobiEigenvalues(fullHessian(weights));
    const exact = spectrum.at(-1)!;
    expect(Math.sign(exact + spectrum[0]!)).toBe(sign);
    const found = await eigenvalue(weights, { tolerance: 1e-7, maxIterations: 3000 });
    expect(Math.abs(found - exact)).toBeLessThan(1e-4 * Math.max(Math.abs(spectrum[0]!), exact));
    const quick = await eigenvalue(weights);
    expect(quick).toBeLessThanOrEqual(exact + 1e-6);
    expect(quick).toBeGreaterThan(0.9 * exact - 0.02 * Math.abs(spectrum[0]!));
  });

  test('is 0 where the alphas have no effect', async () => {
    expect(await eigenvalue([0, 0, 0.3, -0.1])).toBe(0);
  });

  test('is that of the first 64 validation images', async () => {
    const many = await toyDataset.load({ images: 100 }, toyEnvironment);
    const few = {
      ...many,
      examples: (split: Parameters<typeof many.examples>[0]) => {
        const all = many.examples(split);
        if (split !== 'search-valid') return all;
        return { ...all, count: 64, images: all.images.subarray(0, 64 * 9), labels: all.labels.subarray(0, 64) };
      },
    } as typeof many;
    const values = [];
    for (const data of [many, few]) {
      const toy = await toyTrial({ dataset: data });
      const supernet = await toy.trial.open([toyCheckpoint(0, [-1.5, 1.5, 0, 0], alphas)]);
      values.push(await supernet.hessianEigenvalue({ rng: createRng(5), signal }));
    }
    expect(values[0]).toBe(values[1]);
  });

  test('is the same for the same seed', async () => {
    expect(await eigenvalue([-1.5, 1.5, 0, 0])).toBe(await eigenvalue([-1.5, 1.5, 0, 0]));
  });
});

test('products are exact through convolutions and normalisations', async () => {
  const micro = pluginNamed(spaces, 'micro');
  const space = micro.create({ ...defaultOptions(micro), channels: 2, stages: 1, cellsPerStage: 1 } as never);
  const structure = supernetStructure({ space, image: { channels: 1, height: 4, width: 4 }, classes: 2 });
  const rng = createRng('hessian');
  const shape = [space.edges.length, space.operations.length] as const;
  const normal = (length: number) => Float64Array.from({ length }, () => rng.normal());
  const network = structure.network();
  const loss = program({
    loss: network.forward(
      network.input('weights', [network.weightCount]),
      softmax(network.input('alphas', shape)),
      network.batch('valid', 4),
    ).loss,
  });
  const inputs = {
    weights: network.initialWeights(rng),
    alphas: normal(shape[0] * shape[1]),
    direction: normal(shape[0] * shape[1]),
    'valid-images': normal(4 * 16),
    'valid-labels': Float64Array.of(1, 0, 0, 1, 1, 0, 0, 1),
  };
  const hessian = hessianProgram(structure, 4);
  const product = (direction: ArrayLike<number>) => evaluateReference(hessian, { ...inputs, direction })['product']!;
  // The loss along a line, by central second differences: v·Hv.
  const at = (distance: number): number =>
    evaluateReference(loss, {
      ...inputs,
      alphas: inputs.alphas.map((value, index) => value + distance * inputs.direction[index]!),
    })['loss']![0]!;
  const step = 1e-3;
  const curvature = (at(step) - 2 * at(0) + at(-step)) / step ** 2;
  const along = product(inputs.direction).reduce((sum, value, index) => sum + value * inputs.direction[index]!, 0);
  expect(along).toBeCloseTo(curvature, 4);
  expect(Math.abs(along)).toBeGreaterThan(1e-3);
  // The same number added to all alphas of an edge changes nothing.
  const constant = Float64Array.from({ length: shape[0] * shape[1] }, (_, index) => (index < shape[1] ? 1 : 0));
  expect(Math.max(...product(constant).map(Math.abs))).toBeLessThan(1e-10);
});

describe('what goes wrong', () => {
  test('is NUMERICS where a product is not finite', async () => {
    await expect(eigenvalue([Number.NaN, 0, 0, 0])).rejects.toMatchObject({
      code: 'NUMERICS',
      message: expect.stringContaining('Hessian'),
    });
  });

  test('is INTERRUPTED on abort', async () => {
    await expect(eigenvalue([1, 0, 0, 0], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
  });

  test('or not, leaves nothing behind', async () => {
    const engine = countingEngine(referenceEngine());
    const toy = await toyTrial({ engine });
    for (const weights of [
      [Number.NaN, 0, 0, 0],
      [1, 0, 0, 0],
    ]) {
      const supernet = await toy.trial.open([toyCheckpoint(0, weights, alphas)]);
      await supernet.hessianEigenvalue({ rng: createRng(5), signal }).catch(() => undefined);
      expect(engine.programs()).toBe(1);
      supernet.close();
    }
    await toy.trial.dispose();
    expect([engine.tensors(), engine.programs()]).toEqual([0, 0]);
  });
});
