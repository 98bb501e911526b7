import { figure } from '../chart/figure.js';
import { legend } from '../chart/legend.js';
import { lineChart } from '../chart/line-chart.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { PageModel } from '../model/page-model.js';

/** Performance profiles over all runs. */
export function profiles({ report, styles, groups }: PageModel): Markup | null {
  const { thresholds, ranking } = report.overall;
  if (thresholds.length < 2 || ranking.length === 0) return null;
  const contenders = ranking.filter((entry) => !entry.control);
  const shown = new Set([...contenders.slice(0, 12), ...ranking.filter((entry) => entry.control).slice(0, 8)]);
  const series = ranking
    .filter((entry) => shown.has(entry))
    .map(({ criterion, profile }) => ({
      style: styles.get(criterion)!,
      points: profile.map((share, at) => ({ x: thresholds[at]!, y: 100 * share })),
    }));
  const low = thresholds[0]!;
  const high = thresholds.at(-1)!;
  const ticks = [0, 20, 40, 60, 80, 100].filter((value) => value >= low && value <= high);
  return figure(
    'Performance profiles',
    markup`${lineChart({
      label: 'Share of runs with a normalised score above each threshold.',
      x: {
        label: 'normalised score',
        domain: [low, high],
        ticks: ticks.map((value) => ({ value, text: String(value) })),
      },
      y: { label: 'runs above it, %', domain: [0, 100] },
      series,
      form: 'plain',
    })}${legend(series.map(({ style }) => style))}`,
    markup`Share of runs (seeds of ${groups.length === 1 ? 'the group' : `all ${groups.length} groups`}) whose selected architecture scores more than the threshold; 0 is a random architecture, 100 the table's best. A curve above another everywhere is better whatever one asks for.${
      contenders.length > 12 && ` The 12 best of ${contenders.length} contenders and the controls are drawn.`
    }`,
    { className: 'toggles main' },
  );
}
