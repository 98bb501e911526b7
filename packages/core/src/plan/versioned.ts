import type { JsonObject, PluginUse } from '@touchstone/contract';

/** What a key holds of a plugin: not where it came from, so that a moved file keeps its results. */
export function versioned({ name, options, version }: Omit<PluginUse, 'from'>): JsonObject {
  return { name, options, version };
}
