import { figure } from '../chart/figure.js';
import { legend } from '../chart/legend.js';
import { lineChart } from '../chart/line-chart.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { PageModel } from '../model/page-model.js';
import type { Night } from '../night.js';
import { historyTable } from './history-table.js';

/** Normalised scores from night to night; null where there is no history. */
export function history({ nights, changes, styles }: PageModel): Markup | null {
  const tonight = nights.at(-1);
  if (tonight === undefined) return null;
  const ordered = [...tonight.criteria].sort((first, second) => first.rank - second.rank);
  const shown = [
    ...ordered.filter((one) => !one.control).slice(0, 12),
    ...ordered.filter((one) => one.control).slice(0, 8),
  ];
  const series = shown.map(({ criterion }) => ({
    style: styles.get(criterion)!,
    points: nights.flatMap((night, x) => {
      const one = night.criteria.find((candidate) => candidate.criterion === criterion);
      return one === undefined ? [] : [{ x, y: one.score.mean, interval: one.score }];
    }),
  }));
  const contenders = series.filter(({ style }) => !style.control);
  const values = (contenders.length > 0 ? contenders : series).flatMap(({ points }) =>
    points.flatMap(({ interval }) => [interval.low, interval.high]),
  );
  const low = Math.min(...values);
  const high = Math.max(...values);
  return markup`<section id="history" aria-labelledby="history-title"><h2 id="history-title">History</h2>
${changes.length > 0 && markup`<h3>Since last night</h3><ul class="changes">${changes.map((change) => markup`<li>${change}</li>`)}</ul>`}
${
  series.length > 0 &&
  figure(
    'Normalised score from night to night',
    markup`${lineChart({
      label: `Normalised score over ${nights.length} nights, until ${tonight.date}.`,
      x: { label: 'night', domain: [0, nights.length - 1], ticks: dateTicks(nights) },
      y: { label: 'normalised score', domain: [low - 1, high + 1] },
      series,
    })}${legend(series.map(({ style }) => style))}`,
    markup`Over all groups: 0 is a random architecture, 100 the table's best; bands are 95 % intervals. Nights share their seeds or not as the suite says: a step is not always an improvement.`,
    { className: 'toggles main' },
  )
}
${historyTable(tonight, nights.at(-2), styles)}</section>`;
}

function dateTicks(nights: readonly Night[]): { value: number; text: string }[] {
  const every = Math.max(1, Math.ceil(nights.length / 8));
  return nights.flatMap(({ date }, value) => (value % every === 0 ? [{ value, text: date.slice(5) }] : []));
}
