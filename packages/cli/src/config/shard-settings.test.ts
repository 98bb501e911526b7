import type { ResolvedConfig } from '@touchstone/core';
import { expect, test } from 'vitest';
import { shardSettings } from './shard-settings.js';

/** The keys that play a role. */
const setting = (suite: string, seeds: readonly number[]): ResolvedConfig =>
  ({ config: { suite, seeds }, origins: {} }) as unknown as ResolvedConfig;

const shard = (seeds: readonly number[], index: number, count: number): readonly number[] =>
  shardSettings([setting('quick', seeds)], { index, count })[0].config.seeds;

test('shards have all seeds between them, none twice', () => {
  const seeds = [11, 12, 13, 14, 15, 20, 21];
  expect([1, 2, 3].map((index) => shard(seeds, index, 3))).toEqual([
    [11, 14, 21],
    [12, 15],
    [13, 20],
  ]);
  expect(shard(seeds, 1, 1)).toEqual(seeds);
});

test('each setting is shared out; one without seeds for the shard is left out', () => {
  const settings = [setting('small', [1]), setting('large', [1, 2, 3])] as const;
  expect(shardSettings(settings, { index: 1, count: 2 })).toEqual([setting('small', [1]), setting('large', [1, 3])]);
  expect(shardSettings(settings, { index: 2, count: 2 })).toEqual([setting('large', [2])]);
});

test('a shard without seeds is an error', () => {
  expect(() => shard([1, 2], 3, 3)).toThrowError(
    expect.objectContaining({ code: 'USAGE', message: 'shard 3/3 has nothing to do: there are 2 seeds' }),
  );
});
