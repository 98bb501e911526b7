import type { RankingEntry } from '@touchstone/contract';
import { briefVerdict } from '../content/brief-verdict.js';
import type { GroupResults } from '../content/group-results.js';
import { formatInterval } from '../text/format-interval.js';
import { formatLetters } from '../text/format-letters.js';
import { formatNumber } from '../text/format-number.js';
import { formatSeconds } from '../text/format-seconds.js';
import { formatTable, type Cell, type Column } from '../text/format-table.js';
import { wrap } from '../text/wrap.js';
import { entryLabel } from './entry-label.js';
import { formatLegend } from './format-legend.js';
import type { Layout } from './layout.js';

const columns: readonly Column[] = [
  { heading: '#', align: 'right' },
  { heading: 'criterion', align: 'left', flexible: true },
  { heading: 'test', align: 'right' },
  { heading: '95 %', align: 'right' },
  { heading: 'IQM', align: 'right' },
  { heading: 'worst', align: 'right' },
  { heading: 'regret', align: 'right' },
  { heading: 'coll.', align: 'right' },
  { heading: 'tau', align: 'right' },
  { heading: 'cost', align: 'left' },
  { heading: 'tie', align: 'left' },
];

const legend =
  '* control. Accuracies and regret (distance to the best of the table) in percentage points, mean over seeds ' +
  'with its 95 % bootstrap interval; IQM: interquartile mean; worst: worst seed; coll.: seeds that collapsed; ' +
  'tau: Kendall with the oracle, per edge; cost: seconds per checkpoint and seed, ◆ where no contender is both ' +
  'better and cheaper; tie: contenders that share a letter could not be told apart.';

/** The verdict and the ranking at the last checkpoint of a group. */
export function formatRanking(results: GroupResults, layout: Layout): string[] {
  const { width, colours } = layout;
  const { last, leader } = results;
  const first = last[0];
  if (first === undefined) return ['No results to rank.'];
  const costs = last.map((entry) => formatSeconds(entry.cost.seconds));
  const costWidth = Math.max(...costs.map((cost) => cost.length));
  const rows = last.map((entry, at) => {
    const cost = `${costs[at]!.padStart(costWidth)}${entry.pareto ? '◆' : ''}`;
    if (entry.control) return row(entry, cost, colours.dim);
    return row(entry, cost, entry === leader ? colours.bold : undefined);
  });
  return [
    colours.bold(`Ranking by test accuracy at step ${first.checkpoint}`),
    ...briefVerdict(results).flatMap((sentence) => wrap(sentence, width).map((line) => colours.cyan(line))),
    ...formatTable(columns, rows, width, colours.dim),
    ...formatLegend(legend, layout),
  ];
}

function row(entry: RankingEntry, cost: string, style: ((text: string) => string) | undefined): Cell[] {
  const { testAccuracy, regret, collapse, rankCorrelation, rank, seeds } = entry;
  const texts = [
    String(rank),
    entryLabel(entry),
    formatNumber(testAccuracy.mean),
    formatInterval(testAccuracy),
    formatNumber(testAccuracy.iqm),
    formatNumber(testAccuracy.worst),
    formatNumber(regret.mean),
    `${collapse.count}/${seeds}`,
    formatNumber(rankCorrelation.best.kendall?.mean ?? null, 2),
    cost,
    formatLetters(entry.tieGroup),
  ];
  return texts.map((text) => (style === undefined ? { text } : { text, style }));
}
