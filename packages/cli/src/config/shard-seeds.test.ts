import { expect, test } from 'vitest';
import { shardSeeds } from './shard-seeds.js';

test('shards have all seeds between them, none twice', () => {
  const seeds = [11, 12, 13, 14, 15, 20, 21];
  const shards = [1, 2, 3].map((index) => shardSeeds(seeds, { index, count: 3 }));
  expect(shards).toEqual([
    [11, 14, 21],
    [12, 15],
    [13, 20],
  ]);
  expect(shardSeeds(seeds, { index: 1, count: 1 })).toEqual(seeds);
});

test('a shard without seeds is an error', () => {
  expect(() => shardSeeds([1, 2], { index: 3, count: 3 })).toThrowError(
    expect.objectContaining({ code: 'USAGE', message: 'shard 3/3 has nothing to do: there are 2 seeds' }),
  );
});
