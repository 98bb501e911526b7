import { swatch } from '../chart/swatch.js';
import type { Markup, MarkupValue } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { CriterionStyle } from '../model/criterion-style.js';

export interface TileOptions {
  /** The criterion that it shows; it then follows the filter. */
  readonly style?: CriterionStyle;
  readonly title?: MarkupValue;
  readonly note?: MarkupValue;
  readonly content: MarkupValue;
  readonly className?: string;
}

/** One of many small drawings, with a heading. */
export function tile({ style, title, note, content, className = '' }: TileOptions): Markup {
  const attributes =
    style !== undefined && markup` data-name="${style.name}" data-kind="${style.control ? 'control' : 'contender'}"`;
  const heading = style === undefined ? title : markup`${swatch(style)} <span>${style.name}</span>`;
  return markup`<div class="${`tile ${className}`.trim()}"${attributes}><p class="tile-title">${heading} <span class="muted">${note}</span></p>${content}</div>`;
}
