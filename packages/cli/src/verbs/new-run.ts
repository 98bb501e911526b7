import { resolveSettings, type Settings } from '@touchstone/core';
import { commandLineConfig } from '../config/command-line-config.js';
import { parseShard } from '../config/parse-shard.js';
import { shardSettings } from '../config/shard-settings.js';
import type { BenchOptions } from './bench-options.js';

/** The settings that the command line asks for, with the seeds of its shard. Throws TouchstoneError. */
export async function newRun(options: BenchOptions, cwd: string): Promise<Settings> {
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const commandLine = commandLineConfig(options);
  const settings = await resolveSettings({ cwd, commandLine, configFile: options.config });
  return shard === undefined ? settings : shardSettings(settings, shard);
}
