import type { JsonObject } from '@touchstone/contract';
import { canonicalJson } from '../keys/canonical-json.js';

/** Name with the options that differ from the defaults, in order of keys, as in `strength[reduction=sample]`. */
export function pluginLabel(name: string, options: JsonObject, defaults: JsonObject): string {
  const changed = Object.keys(options)
    .filter((key) => canonicalJson(options[key]!) !== canonicalJson(defaults[key] ?? null))
    .sort()
    .map((key) => `${key}=${typeof options[key] === 'string' ? options[key] : canonicalJson(options[key]!)}`);
  return changed.length === 0 ? name : `${name}[${changed.join(',')}]`;
}
