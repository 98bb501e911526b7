import type { Origin } from './resolved-config.js';

/** Where a value is, in the user's terms: the flag, or the file and the key. */
export function placeOf(origin: Origin, key: string): string {
  return origin === 'command line' ? `command line, --${key}` : `${origin}, "${key}"`;
}
