import type { NormalValues } from './normalise-layer.js';
import type { Origin } from './resolved-config.js';

export interface NormalLayer {
  readonly origin: Origin;
  readonly values: NormalValues;
}

/**
 * The first layer that says something about a key wins, as a whole: a plugin's options are not
 * mixed from two layers. Only `truth` is merged key by key.
 */
export function mergeLayers(layers: readonly NormalLayer[]): {
  values: NormalValues;
  origins: Record<string, Origin>;
} {
  const values: Record<string, unknown> = {};
  const origins: Record<string, Origin> = {};
  for (const { origin, values: given } of layers) {
    for (const [key, value] of Object.entries(given)) {
      if (key === 'truth') {
        const truth = (values['truth'] ??= {}) as Record<string, unknown>;
        for (const [part, content] of Object.entries(value as object)) {
          if (content !== undefined) set(truth, part, content, `truth.${part}`, origin);
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
