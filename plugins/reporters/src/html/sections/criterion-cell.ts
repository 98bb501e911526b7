import { swatch } from '../chart/swatch.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { CriterionStyle } from '../model/criterion-style.js';

/** A row's heading: mark, name, and whether it is a control or has failures. */
export function criterionCell(style: CriterionStyle, failed = 0): Markup {
  return markup`<th scope="row" class="criterion" data-v="${style.name}">${swatch(style)} <span class="criterion-name">${style.name}</span>${
    style.control && markup` <span class="tag">control</span>`
  }${failed > 0 && markup` <span class="tag bad">${failed} failed</span>`}</th>`;
}
