import type { CriterionStyle } from '../model/criterion-style.js';
import type { Markup, MarkupValue } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { px } from './px.js';

const shapes: readonly ((radius: number) => string)[] = [
  (r) => `M${px(-r)},0a${px(r)},${px(r)} 0 1,0 ${px(2 * r)},0a${px(r)},${px(r)} 0 1,0 ${px(-2 * r)},0z`,
  (r) => `M${px(-0.9 * r)},${px(-0.9 * r)}h${px(1.8 * r)}v${px(1.8 * r)}h${px(-1.8 * r)}z`,
  (r) => `M0,${px(-1.25 * r)}L${px(1.25 * r)},0L0,${px(1.25 * r)}L${px(-1.25 * r)},0z`,
  (r) => `M0,${px(-1.2 * r)}L${px(1.15 * r)},${px(0.85 * r)}H${px(-1.15 * r)}z`,
  (r) => `M0,${px(1.2 * r)}L${px(1.15 * r)},${px(-0.85 * r)}H${px(-1.15 * r)}z`,
];

/** A criterion's mark: shape and colour for contenders, hollow for controls. */
export function marker(style: CriterionStyle, x: number, y: number, radius = 4, title?: MarkupValue): Markup {
  const path = shapes[style.shape % shapes.length]!(radius);
  const name = style.control ? 'mark hollow' : 'mark';
  return markup`<path class="${name} ${style.className}" transform="translate(${px(x)},${px(y)})" d="${path}">${
    title === undefined ? null : markup`<title>${title}</title>`
  }</path>`;
}
