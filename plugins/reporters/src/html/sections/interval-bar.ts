import type { Estimate } from '@touchstone/contract';
import { px } from '../chart/px.js';
import { linearScale } from '../chart/scale.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { CriterionStyle } from '../model/criterion-style.js';

const width = 116;

/** A mean with its interval on a line, small enough for a table cell; an arrow where it lies outside. */
export function intervalBar(
  { mean, low, high }: Estimate,
  domain: readonly [number, number],
  style: CriterionStyle | undefined,
  reference?: number,
): Markup {
  const scale = linearScale(domain, [4, width - 4]);
  const at = (value: number) => px(scale(Math.max(domain[0], Math.min(domain[1], value))));
  const name = style?.className ?? '';
  const inside = mean >= domain[0] && mean <= domain[1];
  return markup`<svg class="bar" viewBox="0 0 ${width} 16" width="${width}" height="16" aria-hidden="true"><path class="grid" d="M4,8H${width - 4}"/>${
    reference !== undefined && markup`<path class="reference" d="M${at(reference)},1V15"/>`
  }${
    inside
      ? markup`<path class="interval ${name}" d="M${at(low)},8H${at(high)}"/><circle class="dot ${name}" cx="${at(mean)}" cy="8" r="3.6"/>`
      : markup`<path class="arrow ${name}" d="${mean < domain[0] ? 'M2,8l6,-4v8z' : `M${width - 2},8l-6,-4v8z`}"/>`
  }</svg>`;
}
