import type { NormalValues } from './normalise-layer.js';
import type { Origin } from './resolved-config.js';

export interface NormalLayer {
  readonly origin: Origin;
  readonly values: NormalValues;
}

const mergedKeys: ReadonlySet<string> = new Set(['truth', 'collapse']);

/**
 * The first layer that says something about a key wins, as a whole: a plugin's options are not
 * mixed from two layers. Only `truth` and `collapse` are merged key by key.
 */
export function mergeLayers(layers: readonly NormalLayer[]): {
  values: NormalValues;
  origins: Record<string, Origin>;
} {
  const values: Record<string, unknown> = {};
  const origins: Record<string, Origin> = {};
  for (const { origin, values: given } of layers) {
    for (const [key, value] of Object.entries(given)) {
      if (mergedKeys.has(key)) {
        const merged = (values[key] ??= {}) as Record<string, unknown>;
        for (const [part, content] of Object.entries(value as object)) {
          if (content !== undefined) set(merged, part, content, `${key}.${part}`, origin);
        }
      } else {
        set(values, key, value, key, origin);
      }
    }
  }
  return { values: values as NormalValues, origins };

  function set(target: Record<string, unknown>, key: string, value: unknown, dotted: string, origin: Origin): void {
    if (key in target) return;
    target[key] = value;
    origins[dotted] = origin;
  }
}
