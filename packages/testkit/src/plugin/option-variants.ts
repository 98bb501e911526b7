import type { OptionsSchema } from '@touchstone/contract';
import { defaultOptions } from './default-options.js';

export interface OptionVariant {
  /** What differs, as in `reduction=sample`; `as given` for the first. */
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * The defaults with what is given over them, then every other value of each enumerated or boolean
 * option, one at a time.
 */
export function optionVariants(
  plugin: { readonly options?: OptionsSchema },
  given: Readonly<Record<string, unknown>> = {},
): readonly OptionVariant[] {
  const base = { ...defaultOptions(plugin), ...given };
  const others = Object.entries(plugin.options?.properties ?? {}).flatMap(([name, schema]) => {
    const booleans = schema['type'] === 'boolean' ? [false, true] : [];
    const values = (schema['enum'] as readonly unknown[] | undefined) ?? booleans;
    return values
      .filter((value) => value !== base[name])
      .map((value) => ({ name: `${name}=${String(value)}`, options: { ...base, [name]: value } }));
  });
  return [{ name: 'as given', options: base }, ...others];
}
