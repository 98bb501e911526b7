import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { truncate } from '../text/truncate.js';
import { px } from './px.js';
import { spread } from './spread.js';

export interface LineEnd {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly className: string;
}

/** Names in a column at `column`, moved apart where lines end close together, each led to from its line. */
export function lineNames(ends: readonly LineEnd[], column: number, top: number, bottom: number): Markup {
  const places = spread(
    ends.map((end) => end.y),
    13.5,
    top,
    bottom,
  );
  return markup`<g class="names">${ends.map(({ x, y, text, className }, at) => {
    const place = px(places[at]!);
    return markup`<g class="${className}"><path class="leader ${className}" d="M${px(x)},${px(y)}L${column},${place}"/><text class="name ${className}" x="${column + 4}" y="${place}" dy="0.33em">${truncate(text, 22)}</text></g>`;
  })}</g>`;
}
