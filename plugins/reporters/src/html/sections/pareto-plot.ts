import type { RankingEntry } from '@touchstone/contract';
import { chart } from '../chart/chart.js';
import { figure } from '../chart/figure.js';
import { frame } from '../chart/frame.js';
import { linearAxis } from '../chart/linear-axis.js';
import { logarithmicAxis } from '../chart/logarithmic-axis.js';
import { marker } from '../chart/marker.js';
import { placeLabels } from '../chart/place-labels.js';
import { px } from '../chart/px.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { costText } from '../text/cost-text.js';
import { listText } from '../text/list-text.js';
import { numberText } from '../text/number-text.js';
import { truncate } from '../text/truncate.js';
import { leftOutNote } from './left-out-note.js';

const width = 600;
const height = 372;
const left = 46;
const free = 84;
const firstSecond = 128;
const right = 584;
const top = 30;
const bottom = 322;
/** Seconds below which scoring counts as free. */
const FREE = 0.005;

/** Regret against what a criterion costs. */
export function paretoPlot(model: GroupModel): Markup | null {
  const { plotted, styles } = model;
  const contenders = plotted.filter((entry) => !entry.control);
  if (contenders.length === 0) return null;
  const highest = 1.06 * Math.max(0.5, ...contenders.map((entry) => entry.regret.high));
  const lowest = Math.min(0, ...contenders.map((entry) => entry.regret.low));
  const inside = plotted.filter((entry) => entry.regret.mean <= highest);
  const outside = plotted.filter((entry) => entry.regret.mean > highest);
  const costs = inside.map((entry) => entry.cost.seconds).filter((seconds) => seconds >= FREE);
  const x = logarithmicAxis(
    'seconds per checkpoint and seed (logarithmic)',
    costs.length === 0 ? [0.01, 10] : [Math.min(...costs) / 1.4, Math.max(...costs) * 1.4],
    [firstSecond, right],
  );
  const y = linearAxis('regret, percentage points', [lowest, highest], [bottom, top]);
  const across = (entry: RankingEntry) => (entry.cost.seconds < FREE ? free : x.scale(entry.cost.seconds));
  const clamp = (value: number) => y.scale(Math.max(lowest, Math.min(highest, value)));
  const marks = inside.map((entry) => {
    const style = styles.get(entry.criterion)!;
    const at = across(entry);
    const title = `${entry.criterion}: regret ${numberText(entry.regret.mean, 2)}, ${costText(entry.cost.seconds)} s`;
    return markup`${!entry.control && markup`<path class="interval thin ${style.className}" d="M${px(at)},${px(clamp(entry.regret.low))}V${px(clamp(entry.regret.high))}"/>`}${marker(style, at, y.scale(entry.regret.mean), 5, title)}`;
  });
  const front = inside.filter((entry) => entry.pareto).sort((first, second) => across(first) - across(second));
  const corners = front.map((entry) => ({ x: across(entry), y: y.scale(entry.regret.mean) }));
  const labels = placeLabels(
    inside.map((entry) => ({ x: across(entry), y: y.scale(entry.regret.mean), text: truncate(entry.criterion, 24) })),
    { left, right: width, top: top - 8, bottom: bottom + 4 },
    corners.flatMap((corner, at) => {
      const next = corners[at + 1];
      if (next === undefined) return [];
      return [
        { left: corner.x, right: next.x, top: corner.y - 1, bottom: corner.y + 1 },
        { left: next.x - 1, right: next.x + 1, top: corner.y, bottom: next.y },
      ];
    }),
  ).map(
    (label, at) =>
      label !== undefined &&
      markup`<text class="name ${styles.get(inside[at]!.criterion)!.className}" x="${px(label.x)}" y="${px(label.y)}" dy="0.33em" text-anchor="${label.anchor}">${label.text}</text>`,
  );
  const steps = corners.map((corner, at) =>
    at === 0 ? `M${px(corner.x)},${px(corner.y)}` : `H${px(corner.x)}V${px(corner.y)}`,
  );
  // Grid and axis reach over the place of free criteria, the scale does not.
  const span = { domain: x.scale.domain, range: [left, right] as const };
  const wholeScale = Object.assign((seconds: number) => x.scale(seconds), span);
  return figure(
    'Regret against cost',
    chart(
      {
        width,
        height,
        label: `Regret against seconds of scoring. On the front: ${front.map((entry) => entry.criterion).join(', ')}.`,
        wide: true,
      },
      markup`${frame({ ...x, scale: wholeScale }, y)}<path class="axis dashed" d="M${(free + firstSecond) / 2},${top}V${bottom}"/><text class="tick" x="${free}" y="${bottom + 17}" text-anchor="middle">free</text>${front.length > 1 && markup`<path class="front" d="${steps.join('')}"/>`}${marks}${labels}`,
    ),
    markup`Lower left is better. The line is the Pareto front of contenders: no other is better in both. Bars are 95 % intervals; free: under 0.01 s.${
      outside.length > 0 &&
      markup` Above the frame: ${listText(
        outside.map((entry) => `${entry.criterion} (${numberText(entry.regret.mean)})`),
        12,
      )}.`
    }${leftOutNote(model)}`,
  );
}
