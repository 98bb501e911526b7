import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { px } from './px.js';
import type { Scale } from './scale.js';

export interface Axis {
  readonly scale: Scale;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly label: string;
}

/** Grid lines, tick labels and axis labels of a plot; ticks of x that would touch lose their text. */
export function frame(x: Axis, y: Axis): Markup {
  const [left, right] = x.scale.range;
  const [bottom, top] = y.scale.range;
  let free = -Infinity;
  const columns = x.ticks.map(({ value, text }) => {
    const at = x.scale(value);
    const half = 4.2 * text.length;
    const fits = at - half > free;
    if (fits) free = at + half + 4;
    return markup`<path class="grid" d="M${px(at)},${px(top)}V${px(bottom)}"/>${
      fits && markup`<text class="tick" x="${px(at)}" y="${px(bottom + 17)}" text-anchor="middle">${text}</text>`
    }`;
  });
  const rows = y.ticks.map(({ value, text }) => {
    const at = y.scale(value);
    return markup`<path class="grid" d="M${px(left)},${px(at)}H${px(right)}"/><text class="tick" x="${px(left - 7)}" y="${px(at)}" dy="0.33em" text-anchor="end">${text}</text>`;
  });
  return markup`<g aria-hidden="true">${columns}${rows}<path class="axis" d="M${px(left)},${px(bottom)}H${px(right)}"/><text class="axis-label" x="${px(right)}" y="${px(bottom + 34)}" text-anchor="end">${x.label}</text><text class="axis-label" x="2" y="${px(top - 11)}">${y.label}</text></g>`;
}
