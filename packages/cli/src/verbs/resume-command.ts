import { quoteArgument } from '../text/quote-argument.js';
import { commandName } from '../process/command-name.js';
import type { BenchOptions } from './bench-options.js';

/** What to type to go on with an interrupted run. */
export function resumeCommand(
  { store, config, json, skipBrokenPlugins, output = [] }: BenchOptions,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const parts = [commandName('bench', env), '--resume'];
  if (config !== undefined) parts.push('--config', quoteArgument(config));
  if (store !== undefined) parts.push('--store', quoteArgument(store));
  if (skipBrokenPlugins === true) parts.push('--skip-broken-plugins');
  if (json === true) parts.push('--json');
  for (const file of output) parts.push('--output', quoteArgument(file));
  return parts.join(' ');
}
