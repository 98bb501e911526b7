import type { BenchmarkQuery } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { toyBenchmark } from './toy-benchmark.js';
import { toySpace } from './toy-space.js';
import { toyEnvironment } from './toy-environment.js';

const space = toySpace.create({ cells: 1 });
const benchmark = await toyBenchmark.load({}, space, toyEnvironment);
const mean: BenchmarkQuery = { dataset: 'toy', split: 'test', epochs: 1, seed: 'mean' };

test('gives every architecture an accuracy of its own: 50, 50.5, …, 81.5', () => {
  const accuracies = [...space.architectures()].map((architecture) => benchmark.query(architecture, mean)!);
  const expected = Array.from({ length: 64 }, (_, rank) => 50 + rank / 2);
  expect(accuracies.toSorted((a, b) => a - b)).toEqual(expected);
});

test('knows its optimum', () => {
  const best = [...space.architectures()].find((architecture) => benchmark.query(architecture, mean) === 81.5);
  expect(benchmark.optimum(mean)).toEqual({ architecture: best, accuracy: 81.5 });
  expect(benchmark.optimum({ ...mean, epochs: 2 })).toBeUndefined();
});

test('adds the gains of the edges, and answers nothing but its own queries', () => {
  expect(benchmark.query([2, 1, 3], mean)).toBe(50 + 1.5 + 2 + 24);
  expect(benchmark.query([2, 1, 3], { ...mean, seed: 0 })).toBe(77.25);
  expect(benchmark.query([2, 1, 3], { ...mean, seed: 1 })).toBe(77.75);
  expect(benchmark.query([2, 1, 3], { ...mean, split: 'valid' })).toBe(67.5);
  for (const change of [{ dataset: 'other' }, { epochs: 5 }, { seed: 2 }]) {
    expect(benchmark.query([2, 1, 3], { ...mean, ...change })).toBeUndefined();
  }
});

test('refuses another space', async () => {
  const other = { ...space, name: 'micro' };
  await expect(toyBenchmark.load({}, other, toyEnvironment)).rejects.toMatchObject({ code: 'DATA' });
});
