import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';

/** By these the filter finds what belongs to a criterion. */
export function filterAttributes({ criterion, control }: { criterion: string; control: boolean }): Markup {
  return markup` data-name="${criterion}" data-kind="${control ? 'control' : 'contender'}"`;
}
