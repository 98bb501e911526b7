/** The plugin of a name among those of a package. Throws RangeError where there is none. */
export function pluginNamed<P extends { readonly name: string }>(plugins: readonly P[], name: string): P {
  const found = plugins.find((plugin) => plugin.name === name);
  if (!found) throw new RangeError(`no plugin '${name}' among ${plugins.map((plugin) => plugin.name).join(', ')}`);
  return found;
}
