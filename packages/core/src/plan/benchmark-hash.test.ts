import type { BenchmarkQuery } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { toySpace } from '../fixtures/toy-space.js';
import { toyTable } from '../fixtures/toy-table.js';
import { benchmarkHash } from './benchmark-hash.js';
import { checkQuery } from './check-query.js';

const query: BenchmarkQuery = { dataset: 'toy-images', split: 'test', epochs: 5, seed: 'mean' };

describe('benchmarkHash', () => {
  it('depends on answers only, where they can all be asked for', () => {
    const hash = benchmarkHash(toyTable(), toySpace, query);
    expect(benchmarkHash({ ...toyTable(), provenance: { file: 'other' } }, toySpace, query)).toBe(hash);
    expect(benchmarkHash(toyTable(['skip skip']), toySpace, query)).not.toBe(hash);
  });

  it('depends on the provenance where the space is too large', () => {
    const large = { ...toySpace, size: 1e18 };
    const hash = benchmarkHash(toyTable(), large, query);
    expect(benchmarkHash({ ...toyTable(), provenance: { file: 'other' } }, large, query)).not.toBe(hash);
  });
});

describe('checkQuery', () => {
  it('lists the tables that there are', () => {
    expect(() => checkQuery(toyTable(), query)).not.toThrow();
    expect(() => checkQuery(toyTable(), { ...query, epochs: 7 })).toThrow(
      expect.objectContaining({
        code: 'CONFIG',
        message: 'the benchmark has no accuracies for toy-images, test, 7 epochs',
        hint: expect.stringContaining('It has: toy-images, test, 5 epochs.'),
      }),
    );
  });
});
