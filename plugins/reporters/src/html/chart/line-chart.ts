import type { Estimate } from '@touchstone/contract';
import type { CriterionStyle } from '../model/criterion-style.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { chart } from './chart.js';
import type { Axis } from './frame.js';
import { frame } from './frame.js';
import { linearAxis } from './linear-axis.js';
import { marker } from './marker.js';
import { px } from './px.js';
import { linearScale } from './scale.js';
import { lineNames } from './line-names.js';

interface Series {
  readonly style: CriterionStyle;
  /** Ascending by x; `low` and `high` make a band. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly interval?: Estimate }[];
}

export interface LineChartOptions {
  readonly label: string;
  readonly x: { readonly label: string; readonly ticks: Axis['ticks']; readonly domain: readonly [number, number] };
  readonly y: { readonly label: string; readonly domain: readonly [number, number] };
  readonly series: readonly Series[];
  /** Horizontal lines to compare with. */
  readonly references?: readonly { readonly value: number; readonly text: string }[];
  /** `ends` (default): a mark at every point and names where lines end. `plain`: lines alone. */
  readonly form?: 'ends' | 'plain';
}

const width = 640;
const height = 372;
const left = 46;
const top = 30;
const bottom = 322;

/** Lines with bands, names at their ends; what leaves the frame is cut off. */
export function lineChart({ label, x, y, series, references = [], form = 'ends' }: LineChartOptions): Markup {
  const right = form === 'ends' ? 472 : 624;
  const xAxis: Axis = { label: x.label, ticks: x.ticks, scale: linearScale(x.domain, [left, right]) };
  const yAxis = linearAxis(y.label, y.domain, [bottom, top], 6);
  const at = (point: { x: number }, value: number) => `${px(xAxis.scale(point.x))},${px(yAxis.scale(value))}`;

  const bands = series.map(({ style, points }) => {
    const banded = points.filter((point) => point.interval !== undefined);
    if (style.control || banded.length === 0) return null;
    const upper = banded.map((point) => at(point, point.interval!.high));
    const lower = banded.map((point) => at(point, point.interval!.low)).toReversed();
    return markup`<path class="band ${style.className}" d="M${[...upper, ...lower].join('L')}Z"/>`;
  });
  const lines = series.map(
    ({ style, points }) =>
      markup`<g class="${style.className}"><path class="line ${style.className}" d="M${points.map((point) => at(point, point.y)).join('L')}"><title>${style.name}</title></path>${
        form === 'ends' && points.map((point) => marker(style, xAxis.scale(point.x), yAxis.scale(point.y), 3.4))
      }</g>`,
  );
  const marks = references.map(
    ({ value }) => markup`<path class="reference" d="M${left},${px(yAxis.scale(value))}H${right}"/>`,
  );
  const inFrame = (value: number) => value >= y.domain[0] && value <= y.domain[1];
  const ends = [
    ...series.flatMap(({ style, points }) => {
      const end = points.at(-1);
      if (end === undefined || !inFrame(end.y)) return [];
      return [{ x: xAxis.scale(end.x) + 6, y: yAxis.scale(end.y), text: style.name, className: style.className }];
    }),
    ...references.map(({ value, text }) => ({ x: right, y: yAxis.scale(value), text, className: 'reference-name' })),
  ];
  const clip = [left - 5, top - 5, right - left + 10, bottom - top + 10] as const;
  const drawing = chart(
    { width, height, label },
    markup`${frame(xAxis, yAxis)}<svg x="${clip[0]}" y="${clip[1]}" width="${clip[2]}" height="${clip[3]}" viewBox="${clip.join(' ')}">${marks}${bands}${lines}</svg>${
      form === 'ends' && lineNames(ends, right + 18, top, bottom + 10)
    }`,
  );
  // Small screens hide the names and cut off their room.
  return form === 'ends' ? markup`<div class="crop">${drawing}</div>` : drawing;
}
