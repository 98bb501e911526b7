import { wrap } from '../text/wrap.js';
import type { Layout } from './layout.js';

const labelWidth = 11;

/** Labels and values in two columns, values wrapped; empty values are left out. */
export function formatFacts(
  facts: readonly (readonly [label: string, value: string])[],
  { width, colours }: Layout,
): string[] {
  return facts
    .filter(([, value]) => value !== '')
    .flatMap(([label, value]) =>
      wrap(value, width - labelWidth).map((part, at) => colours.dim((at === 0 ? label : '').padEnd(labelWidth)) + part),
    );
}
