import type { CriterionStyle } from '../model/criterion-style.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { swatch } from './swatch.js';

/** Checkboxes that show and hide criteria in their figure, by a rule of the style sheet alone. */
export function legend(styles: readonly CriterionStyle[]): Markup {
  return markup`<fieldset class="legend"><legend>Show</legend>${styles.map(
    (style) =>
      markup`<label><input type="checkbox" class="t${style.index}" checked autocomplete="off"> ${swatch(style)} <span>${style.name}${style.control && ' (control)'}</span></label>`,
  )}</fieldset>`;
}
