import type { OptionsSchema } from '@touchstone/contract';

/** Options of a plugin as its schema's defaults have them. */
export function defaultOptions(plugin: { readonly options?: OptionsSchema }): Record<string, unknown> {
  const properties = Object.entries(plugin.options?.properties ?? {});
  return Object.fromEntries(properties.map(([name, schema]) => [name, schema['default']]));
}
