import type { PluginKind } from './plugin.js';

/** Adds the kind and freezes. What the plugin holds is checked when it is registered. */
export function definePlugin<K extends PluginKind, D extends object>(kind: K, definition: D): D & { readonly kind: K } {
  return Object.freeze({ ...definition, kind });
}
