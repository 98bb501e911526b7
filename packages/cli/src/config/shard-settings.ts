import { TouchstoneError } from '@touchstone/contract';
import type { ResolvedConfig, Settings } from '@touchstone/core';
import type { Shard } from './parse-shard.js';

/**
 * The settings of a shard: of each the seeds from the `index`-th on, every `count`-th. A setting without
 * seeds for the shard is left out. Throws TouchstoneError `USAGE` where that leaves nothing.
 */
export function shardSettings(settings: Settings, { index, count }: Shard): Settings {
  const own = settings.flatMap((setting): ResolvedConfig[] => {
    const seeds = setting.config.seeds.filter((_, at) => at % count === index - 1);
    return seeds.length === 0 ? [] : [{ ...setting, config: { ...setting.config, seeds } }];
  });
  const [first, ...others] = own;
  if (first !== undefined) return [first, ...others];
  const most = Math.max(...settings.map(({ config }) => config.seeds.length));
  throw new TouchstoneError('USAGE', `shard ${index}/${count} has nothing to do: there are ${most} seeds`, {
    where: 'command line, --shard',
    hint: 'Use at most as many shards as seeds.',
  });
}
