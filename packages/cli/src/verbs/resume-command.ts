import { commandName } from '../process/command-name.js';
import type { BenchOptions } from './bench-options.js';

/** What to type to go on with an interrupted run. */
export function resumeCommand(
  { store, config, json, output }: BenchOptions,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const parts = [commandName('bench', env), '--resume'];
  if (config !== undefined) parts.push('--config', quote(config));
  if (store !== undefined) parts.push('--store', quote(store));
  if (json === true) parts.push('--json');
  if (output !== undefined) parts.push('--output', quote(output));
  return parts.join(' ');
}

function quote(text: string): string {
  return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
