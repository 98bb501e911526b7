import { friedmanSentence } from '../content/friedman-sentence.js';
import type { GroupResults } from '../content/group-results.js';
import { shownComparisons } from '../content/shown-comparisons.js';
import { toldApart } from '../content/told-apart.js';
import { formatInterval } from '../text/format-interval.js';
import { formatP } from '../text/format-p.js';
import { formatSigned } from '../text/format-signed.js';
import { codeSpan } from './code-span.js';
import { criterionName } from './criterion-name.js';
import { escapeMarkdown } from './escape-markdown.js';
import { markdownColumns, markdownTable } from './markdown-table.js';

const columns = markdownColumns(
  'first',
  'second',
  'difference>',
  'p>',
  'p (Holm)>',
  'effect>',
  'first better>',
  'seeds>',
  'told apart>',
);

const legend =
  'First minus second in percentage points on the same seeds, in brackets the 95 % bootstrap interval. p: ' +
  'two-sided Wilcoxon signed-rank test; Holm: corrected for all pairs of contenders and, apart from those, for all ' +
  'pairs with a control; effect: matched-pairs rank-biserial correlation, -1 to 1; first better: share of seeds, ' +
  'ties half; told apart: at the 5 % level, or about how many more seeds it would take.';

/** Do the contenders of a group differ, by how much, and does the best beat the controls? */
export function comparisonBlocks(results: GroupResults): string[] {
  const { contenders, rest, controls } = shownComparisons(results);
  const { friedman } = results.group;
  const rows = [...contenders, ...controls].map((pair) => [
    codeSpan(pair.first),
    criterionName(pair.second, pair.family === 'controls'),
    `${formatSigned(pair.difference.mean)} (${formatInterval(pair.difference)})`,
    escapeMarkdown(formatP(pair.p)),
    escapeMarkdown(formatP(pair.pHolm)),
    formatSigned(pair.rankBiserial, 2),
    `${Math.round(100 * pair.probabilityOfImprovement.mean)}%`,
    String(pair.seeds),
    toldApart(pair),
  ]);
  return [
    ...(friedman === null ? [] : [friedmanSentence(friedman, codeSpan)]),
    ...(rows.length === 0 ? [] : [markdownTable(columns, rows)]),
    ...(rest > 0 ? [`${rest} more pairs of contenders are in the JSON report.`] : []),
    ...(rows.length === 0 ? [] : [legend]),
  ];
}
