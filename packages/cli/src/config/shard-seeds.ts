import { TouchstoneError } from '@touchstone/contract';
import type { Shard } from './parse-shard.js';

/** The seeds of a shard: every `count`-th, from the `index`-th on. Throws TouchstoneError `USAGE` where there are none. */
export function shardSeeds(seeds: readonly number[], { index, count }: Shard): number[] {
  const own = seeds.filter((_, at) => at % count === index - 1);
  if (own.length > 0) return own;
  throw new TouchstoneError('USAGE', `shard ${index}/${count} has nothing to do: there are ${seeds.length} seeds`, {
    where: 'command line, --shard',
    hint: 'Use at most as many shards as seeds.',
  });
}
