import { briefVerdict } from '../content/brief-verdict.js';
import type { GroupResults } from '../content/group-results.js';
import { formatNumber } from '../text/format-number.js';
import { formatSeconds } from '../text/format-seconds.js';
import { codeSpan } from './code-span.js';
import { criterionName } from './criterion-name.js';
import { escapeMarkdown } from './escape-markdown.js';
import { estimateText } from './estimate-text.js';
import { markdownColumns, markdownTable } from './markdown-table.js';

const columns = markdownColumns(
  '#>',
  'criterion',
  'test accuracy>',
  'IQM>',
  'worst>',
  'regret>',
  'percentile>',
  'collapsed>',
  'tau>',
  'cost, s>',
  'Pareto',
  'tie',
);

const legend =
  'Accuracies in percent, regret (distance to the best of the table) in percentage points: means over seeds, in ' +
  'brackets 95 % bootstrap intervals over seeds. IQM: interquartile mean; worst: worst seed; percentile: share of ' +
  'the table that is not better; collapsed: seeds; tau: Kendall with the oracle, per edge; cost: seconds per ' +
  'checkpoint and seed; Pareto: no contender is both better and cheaper; tie: contenders that share a letter could ' +
  'not be told apart.';

/** Verdict and ranking at the last checkpoint of a group. */
export function rankingBlocks(results: GroupResults): string[] {
  const { last, leader } = results;
  if (last.length === 0) return ['No results to rank.'];
  const rows = last.map((entry) => {
    const { criterion, control, testAccuracy, seeds, failed, collapse, rankCorrelation, tieGroup } = entry;
    const name = criterionName(criterion, control);
    const bold = entry === leader ? `**${name}**` : name;
    return [
      String(entry.rank),
      failed > 0 ? `${bold} (${seeds} of ${seeds + failed} seeds)` : bold,
      estimateText(testAccuracy),
      formatNumber(testAccuracy.iqm),
      formatNumber(testAccuracy.worst),
      estimateText(entry.regret),
      formatNumber(entry.percentile.mean),
      `${collapse.count}/${seeds}`,
      formatNumber(rankCorrelation.best.kendall?.mean ?? null, 2),
      formatSeconds(entry.cost.seconds),
      entry.pareto ? 'yes' : '',
      escapeMarkdown(tieGroup ?? '–'),
    ];
  });
  return [`**Verdict:** ${briefVerdict(results, codeSpan).join(' ')}`, markdownTable(columns, rows), legend];
}
