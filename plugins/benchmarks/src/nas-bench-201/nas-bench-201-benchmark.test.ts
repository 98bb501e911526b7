import type { BenchmarkQuery } from '@touchstone/contract';
import { nasBench201Architecture } from '@touchstone/spaces';
import { describe, expect, test } from 'vitest';
import { exampleTables } from '../testing/example-tables.js';
import { nasBench201Benchmark } from './nas-bench-201-benchmark.js';

const benchmark = nasBench201Benchmark(exampleTables('v1.1'));
const query: BenchmarkQuery = { dataset: 'cifar10', split: 'test', epochs: 200, seed: 'mean' };
const first = nasBench201Architecture(0);
const third = nasBench201Architecture(3);

test('seeds, means and how many trainings they are of', () => {
  expect(benchmark.query(first, { ...query, seed: 777 })).toBe(50);
  expect(benchmark.query(first, { ...query, seed: 999 })).toBe(50.5);
  expect(benchmark.query(first, query)).toBe(50.25);
  expect(benchmark.query(third, query)).toBe(93.76);
  expect(benchmark.trainings(first, query)).toBe(2);
  expect(benchmark.trainings(third, { ...query, dataset: 'cifar100', split: 'valid' })).toBe(2);
});

describe('what is not known is undefined', () => {
  test.each<Partial<BenchmarkQuery>>([
    { seed: 888 },
    { seed: 111 },
    { epochs: 12 },
    { split: 'valid' },
    { dataset: 'cifar10-valid' },
    { dataset: 'ImageNet16-120' },
  ])('%j', (change) => {
    expect(benchmark.query(first, { ...query, ...change })).toBeUndefined();
    expect(benchmark.optimum({ ...query, ...change })).toBeUndefined();
  });

  test('a cell, a seed of a cell, its cost, the number of its trainings', () => {
    expect(benchmark.query(nasBench201Architecture(4), query)).toBeUndefined();
    expect(benchmark.query(third, { ...query, seed: 777 })).toBeUndefined();
    expect(benchmark.cost(third)).toBeUndefined();
    expect(benchmark.trainings(third, query)).toBeUndefined();
  });
});

test('queries that follow each other do not answer for each other', () => {
  const queries: BenchmarkQuery[] = [
    query,
    { ...query, seed: 777 },
    { ...query, dataset: 'cifar100', split: 'valid' },
    query,
    { ...query, split: 'valid' },
    query,
  ];
  expect(queries.map((one) => benchmark.query(first, one))).toEqual([50.25, 50, undefined, 50.25, undefined, 50.25]);
  // Also where the caller changes the object that it asked with.
  const changing = { ...query, seed: 777 as number | 'mean' };
  expect(benchmark.query(first, changing)).toBe(50);
  changing.seed = 999;
  expect(benchmark.query(first, changing)).toBe(50.5);
});

test('optimum and cost', () => {
  expect(benchmark.optimum(query)).toEqual({ architecture: third, accuracy: 93.76 });
  expect(benchmark.optimum({ ...query, seed: 999 })).toEqual({ architecture: first, accuracy: 50.5 });
  expect(benchmark.cost(first)).toEqual({ parameters: 129_306, flops: 15_647_370 });
});

test('what is no architecture is an error', () => {
  expect(() => benchmark.query([0, 0, 0], query)).toThrow(expect.objectContaining({ code: 'PLUGIN' }));
});

test('says what it holds and where it comes from', () => {
  expect(benchmark.tables).toEqual([
    { dataset: 'cifar10', split: 'test', epochs: 200, seeds: [777, 999] },
    { dataset: 'cifar100', split: 'valid', epochs: 200, seeds: [] },
  ]);
  expect(benchmark.provenance).toMatchObject({
    version: 'v1.1',
    sources: [{ name: 'v1.1.csv', sha256: expect.stringMatching(/^a+0$/) }],
    notes: expect.arrayContaining([expect.stringMatching(/^cifar10 has no validation split/)]),
  });
});
