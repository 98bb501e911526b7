import type { CriterionStyle } from '../model/criterion-style.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { marker } from './marker.js';

/** The mark of a criterion on a piece of its line, for legends and tables. */
export function swatch(style: CriterionStyle): Markup {
  return markup`<svg class="swatch" viewBox="0 0 22 12" width="22" height="12" aria-hidden="true"><path class="line ${style.className}" d="M1,6H21"/>${marker(style, 11, 6, 3.6)}</svg>`;
}
