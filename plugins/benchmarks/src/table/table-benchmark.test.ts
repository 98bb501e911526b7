import type { BenchmarkQuery } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { exampleTable } from '../testing/example-table.js';
import { microSpace } from '../testing/micro-space.js';
import { encodeTable } from './encode-table.js';
import { tableBenchmark } from './table-benchmark.js';

const space = microSpace();
const table = exampleTable(space);
const all = [...space.architectures()];
const benchmark = tableBenchmark(encodeTable(table), space, 'my.json');
const query: BenchmarkQuery = { dataset: 'fashion-mnist', split: 'test', epochs: 5, seed: 'mean' };
const skips = [1, 0, 1];

test('isomorphic architectures have one accuracy: that of their class', () => {
  const byClass = new Map(Object.values(table.architectures).map((entry) => [entry.canonical, entry]));
  for (const architecture of all) {
    const { test: accuracies, parameters, flops } = byClass.get(space.canonical(architecture))!;
    expect(benchmark.query(architecture, { ...query, seed: 2 })).toBe(accuracies[1]);
    expect(benchmark.query(architecture, query)).toBeCloseTo(accuracies[0]! + 0.25, 12);
    expect(benchmark.cost(architecture)).toEqual({ parameters, flops });
  }
  expect(new Set(all.map((architecture) => benchmark.query(architecture, query))).size).toBe(60);
});

test('validation and test are different numbers', () => {
  expect(benchmark.query(skips, { ...query, split: 'valid' })).toBe(benchmark.query(skips, query)! - 0.25 + 2.5);
});

describe('what the table does not know is undefined', () => {
  test.each<Partial<BenchmarkQuery>>([{ dataset: 'synthetic' }, { epochs: 12 }, { seed: 4 }])('%j', (change) => {
    expect(benchmark.query(skips, { ...query, ...change })).toBeUndefined();
    expect(benchmark.optimum({ ...query, ...change })).toBeUndefined();
  });

  test('an architecture or a seed that was not trained', () => {
    const entry = { canonical: '0', parameters: 1, flops: 1, valid: [null, null, null], test: [null, 40, 50] };
    const partial = { ...table, architectures: { [space.encode(skips)]: entry } };
    const known = tableBenchmark(encodeTable(partial), space, 'my.json');
    expect(known.query(skips, query)).toBe(45);
    expect(known.query(skips, { ...query, seed: 1 })).toBeUndefined();
    expect(known.query(skips, { ...query, split: 'valid' })).toBeUndefined();
    expect(known.query([3, 3, 3], query)).toBeUndefined();
    expect(known.cost([3, 3, 3])).toBeUndefined();
    expect(known.optimum(query)).toEqual({ architecture: skips, accuracy: 45 });
    expect(known.optimum({ ...query, seed: 1 })).toBeUndefined();
  });
});

test('the optimum is the highest of all accuracies and is attained', () => {
  const { architecture, accuracy } = benchmark.optimum(query)!;
  expect(accuracy).toBe(Math.max(...all.map((candidate) => benchmark.query(candidate, query)!)));
  expect(benchmark.query(architecture, query)).toBe(accuracy);
});

test('says what it holds and where it comes from', () => {
  expect(benchmark).toMatchObject({ name: 'table', space: 'micro' });
  expect(benchmark.tables).toEqual([
    { dataset: 'fashion-mnist', split: 'valid', epochs: 5, seeds: [1, 2, 3] },
    { dataset: 'fashion-mnist', split: 'test', epochs: 5, seeds: [1, 2, 3] },
  ]);
  expect(benchmark.provenance).toMatchObject({
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    dataset: { hash: 'd'.repeat(64) },
    codeHash: 'c'.repeat(64),
    protocol: { epochs: 5 },
  });
});
