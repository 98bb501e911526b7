import { TouchstoneError } from '@touchstone/contract';
import { flagOf, lastRun, resolveSettings, type Settings } from '@touchstone/core';
import { commandLineConfig } from '../config/command-line-config.js';
import type { BenchOptions } from './bench-options.js';

/**
 * The settings of the last run of the store. Throws TouchstoneError `USAGE` where the command
 * line would change it, and `STORE` where there was no run.
 */
export async function resumedRun(options: BenchOptions, cwd: string): Promise<Settings> {
  const { store, ...rest } = { ...commandLineConfig(options), shard: options.shard };
  const changes = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (changes.length > 0) {
    throw new TouchstoneError('USAGE', '--resume continues the last run with its own configuration', {
      where: `command line, together with ${changes.map(([key]) => flagOf(key)).join(', ')}`,
      hint: 'Without --resume what the store already holds is reused as well.',
    });
  }
  // Which suite does not matter: settings of one run share a store.
  const [{ config }] = await resolveSettings({ cwd, commandLine: { store }, configFile: options.config });
  const last = await lastRun(config.store);
  if (last === undefined) {
    throw new TouchstoneError('STORE', 'there is no run to resume', {
      where: config.store,
      hint: 'Name the store with --store, or start a run without --resume.',
    });
  }
  return last;
}
