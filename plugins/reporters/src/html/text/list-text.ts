import type { MarkupValue } from '../markup/markup.js';

/** `a`, `a and b`, `a, b and c`; beyond `limit` items `a, b, c and 4 others`. */
export function listText(items: readonly MarkupValue[], limit = 6): MarkupValue[] {
  const shown = items.length > limit ? [...items.slice(0, limit - 1), `${items.length - limit + 1} others`] : items;
  return shown.flatMap((item, at) => [at === 0 ? '' : at === shown.length - 1 ? ' and ' : ', ', item]);
}
