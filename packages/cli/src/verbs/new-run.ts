import { resolveConfig, type ResolvedConfig } from '@touchstone/core';
import { commandLineConfig } from '../config/command-line-config.js';
import { parseShard } from '../config/parse-shard.js';
import { shardSeeds } from '../config/shard-seeds.js';
import type { BenchOptions } from './bench-options.js';

/** The configuration that the command line asks for, with the seeds of its shard. Throws TouchstoneError. */
export async function newRun(options: BenchOptions, cwd: string): Promise<ResolvedConfig> {
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const resolved = await resolveConfig({ cwd, commandLine: commandLineConfig(options), configFile: options.config });
  if (shard === undefined) return resolved;
  return { ...resolved, config: { ...resolved.config, seeds: shardSeeds(resolved.config.seeds, shard) } };
}
