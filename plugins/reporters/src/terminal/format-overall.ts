import type { Report } from '@touchstone/contract';
import { overallVerdict } from '../content/overall-verdict.js';
import { writeSentence } from '../content/write-sentence.js';
import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';
import { formatTable, type Cell, type Column } from '../text/format-table.js';
import { wrap } from '../text/wrap.js';
import { formatLegend } from './format-legend.js';
import type { Layout } from './layout.js';

const columns: readonly Column[] = [
  { heading: '#', align: 'right' },
  { heading: 'criterion', align: 'left', flexible: true },
  { heading: 'score', align: 'right' },
  { heading: '95 %', align: 'right' },
  { heading: 'IQM', align: 'right' },
  { heading: '95 %', align: 'right' },
  { heading: 'mean rank', align: 'right' },
  { heading: 'groups', align: 'right' },
  { heading: 'runs', align: 'right' },
];

const legend =
  '* control. score: 0 is a random architecture, 100 the best of the table, mean over runs with its 95 % bootstrap ' +
  'interval, resampled within groups; IQM: interquartile mean; mean rank: among contenders, over groups.';

/** The criteria over all groups; nothing where there is only one, which its own ranking shows better. */
export function formatOverall(report: Report, layout: Layout): string[] {
  const { width, colours } = layout;
  const { overall, groups } = report;
  if (groups.length < 2 || overall.ranking.length === 0) return [];
  const sentence = writeSentence(overallVerdict(report).outcome);
  const winner = overall.ranking.find(({ control }) => !control);
  const rows = overall.ranking.map((entry): Cell[] => {
    const { criterion, control, rank, runs, failed, normalisedScore: score, meanRank } = entry;
    const name = control ? `${criterion} *` : criterion;
    const texts = [
      String(rank),
      failed > 0 ? `${name} (${failed} failed)` : name,
      formatNumber(score.mean),
      formatInterval(score),
      formatNumber(score.iqm),
      formatInterval({ low: score.iqmLow, high: score.iqmHigh }),
      formatNumber(meanRank),
      `${entry.groups}/${groups.length}`,
      String(runs),
    ];
    if (control) return texts.map((text) => ({ text, style: colours.dim }));
    return texts.map((text) => (entry === winner ? { text, style: colours.bold } : { text }));
  });
  return [
    colours.bold(`Ranking over ${groups.length} groups`),
    ...wrap(sentence, width).map((line) => colours.cyan(line)),
    ...formatTable(columns, rows, width, colours.dim),
    ...formatLegend(legend, layout),
  ];
}
