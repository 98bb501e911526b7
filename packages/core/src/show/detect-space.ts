import { TouchstoneError } from '@touchstone/contract';
import type { PluginSpec } from '../config/config.js';
import type { ChosenPlugin, Registry } from '../registry/registry.js';

/**
 * The space whose architecture string a text is: the configured one if it can be, else the first
 * registered. Where no space can read it, the error is that of the space with as many nodes.
 * Throws TouchstoneError `CONFIG`.
 */
export function detectSpace(text: string, configured: PluginSpec, registry: Registry): ChosenPlugin<'space'> {
  const others = registry.list('space').filter(({ name }) => name !== configured.name);
  const specs: PluginSpec[] = [configured, ...others.map(({ name }) => ({ name }))];
  // The field's strings have a group for each node but the input.
  const nodes = text.split('+').length + 1;
  let complaint: unknown;
  for (const spec of specs) {
    const chosen = usable(spec, registry);
    if (chosen === undefined) continue;
    const space = chosen.plugin.create(chosen.options);
    try {
      space.decode(text);
      return chosen;
    } catch (error) {
      if (space.nodes === nodes) complaint ??= error;
    }
  }
  if (complaint !== undefined) throw complaint;
  throw new TouchstoneError('CONFIG', 'this is no architecture string of a known search space', {
    where: JSON.stringify(text),
    hint:
      "Write it in quotes, as in '|skip_connect~0|+|none~0|nor_conv_3x3~1|', or name the space with --space. " +
      `Known: ${specs.map(({ name }) => name).join(', ')}.`,
  });
}

/** A space that cannot be made without options is not considered unless it is configured. */
function usable(spec: PluginSpec, registry: Registry): ChosenPlugin<'space'> | undefined {
  if (spec.options !== undefined) return registry.get('space', spec);
  try {
    return registry.get('space', spec);
  } catch (error) {
    if (error instanceof TouchstoneError && error.code === 'CONFIG') return undefined;
    throw error;
  }
}
