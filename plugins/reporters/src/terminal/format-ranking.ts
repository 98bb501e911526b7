import type { RankingEntry } from '@touchstone/contract';
import { formatNumber } from '../text/format-number.js';
import { formatTable, type Cell, type Column } from '../text/format-table.js';
import { wrap } from '../text/wrap.js';
import { entryLabel } from './entry-label.js';
import { lastCheckpoint } from './last-checkpoint.js';
import type { Layout } from './layout.js';

const columns: readonly Column[] = [
  { heading: '#', align: 'right' },
  { heading: 'criterion', align: 'left', flexible: true },
  { heading: 'test', align: 'right' },
  { heading: '95 %', align: 'right' },
  { heading: 'IQM', align: 'right' },
  { heading: 'worst', align: 'right' },
  { heading: 'regret', align: 'right' },
  { heading: 'skips', align: 'right' },
  { heading: 'tau', align: 'right' },
  { heading: 'cost', align: 'right' },
  { heading: 'tie', align: 'left' },
];

const legend =
  '* control. Accuracies and regret (distance to the best of the table) in percentage points, mean over seeds ' +
  'with its 95 % interval; IQM: interquartile mean; worst: worst seed; skips: share of edges that became skip ' +
  'connections; tau: Kendall with the oracle, per edge; cost: seconds per checkpoint and seed; ' +
  'tie: criteria that share a letter could not be told apart.';

/** The ranking at the last checkpoint of entries of one space, dataset and searcher. */
export function formatRanking(ranking: readonly RankingEntry[], { width, colours }: Layout): string[] {
  const last = lastCheckpoint(ranking);
  if (last === undefined) return ['No results to rank.'];
  const winner = last.entries.find((entry) => !entry.control);
  const rows = last.entries.map((entry) => {
    if (entry.control) return row(entry, colours.dim);
    return row(entry, entry === winner ? colours.bold : undefined);
  });
  return [
    colours.bold(`Ranking by test accuracy at step ${last.checkpoint}`),
    ...formatTable(columns, rows, width, colours.dim),
    ...wrap(legend, width).map((line) => colours.dim(line)),
  ];
}

function row(entry: RankingEntry, style: ((text: string) => string) | undefined): Cell[] {
  const { testAccuracy, regret, skipFraction, rankCorrelation, cost, tieGroup, rank } = entry;
  const texts = [
    String(rank),
    entryLabel(entry),
    formatNumber(testAccuracy.mean),
    `${formatNumber(testAccuracy.low)}–${formatNumber(testAccuracy.high)}`,
    formatNumber(testAccuracy.iqm),
    formatNumber(testAccuracy.worst),
    formatNumber(regret.mean),
    `${formatNumber(100 * skipFraction.mean, 0)}%`,
    formatNumber(rankCorrelation.kendall, 2),
    formatNumber(cost.seconds, 2),
    tieGroup,
  ];
  return texts.map((text) => (style === undefined ? { text } : { text, style }));
}
