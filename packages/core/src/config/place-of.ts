import type { Origin } from './resolved-config.js';

/** Flags whose name is not that of their key. */
const flags: Readonly<Record<string, string>> = {
  suites: 'suite',
  plugins: 'plugin',
  collapse: 'collapse-quantile',
  'collapse.quantile': 'collapse-quantile',
};

/** The flag of the command line that sets a key, as `--seeds`. */
export function flagOf(key: string): string {
  return `--${flags[key] ?? key}`;
}

/** Where a value is, in the user's terms: the flag, or the file and the key. */
export function placeOf(origin: Origin, key: string): string {
  return origin === 'command line' ? `command line, ${flagOf(key)}` : `${origin}, "${key}"`;
}
