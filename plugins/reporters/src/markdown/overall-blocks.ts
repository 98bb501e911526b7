import type { Report } from '@touchstone/contract';
import { overallVerdict } from '../content/overall-verdict.js';
import { writeSentence } from '../content/write-sentence.js';
import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';
import { codeSpan } from './code-span.js';
import { criterionName } from './criterion-name.js';
import { estimateText } from './estimate-text.js';
import { markdownColumns, markdownTable } from './markdown-table.js';

const columns = markdownColumns('#>', 'criterion', 'score>', 'IQM>', 'mean rank>', 'groups>', 'runs>', 'failed>');

const legend =
  'score: 0 is a random architecture, 100 the best of the table; mean and interquartile mean (IQM) over runs, in ' +
  'brackets 95 % bootstrap intervals, resampled within groups; mean rank: among contenders, over groups.';

/** The criteria over all groups; empty where there is only one, which its own ranking shows better. */
export function overallBlocks(report: Report): string[] {
  const { overall, groups } = report;
  if (groups.length < 2 || overall.ranking.length === 0) return [];
  const sentence = writeSentence(overallVerdict(report).outcome, codeSpan);
  const rows = overall.ranking.map(({ criterion, control, normalisedScore: score, ...entry }) => [
    String(entry.rank),
    criterionName(criterion, control),
    estimateText(score),
    `${formatNumber(score.iqm)} (${formatInterval({ low: score.iqmLow, high: score.iqmHigh })})`,
    formatNumber(entry.meanRank),
    `${entry.groups}/${groups.length}`,
    String(entry.runs),
    String(entry.failed),
  ]);
  return [sentence, markdownTable(columns, rows), legend];
}
