import type { PairedComparison } from '@touchstone/contract';
import { friedmanSentence } from '../content/friedman-sentence.js';
import type { GroupResults } from '../content/group-results.js';
import { shownComparisons } from '../content/shown-comparisons.js';
import { toldApart } from '../content/told-apart.js';
import { formatP } from '../text/format-p.js';
import { formatSigned } from '../text/format-signed.js';
import { formatTable, type Cell, type Column } from '../text/format-table.js';
import { wrap } from '../text/wrap.js';
import { formatLegend } from './format-legend.js';
import type { Layout } from './layout.js';

const columns: readonly Column[] = [
  { heading: 'pair', align: 'left', flexible: true },
  { heading: 'difference', align: 'right' },
  { heading: '95 %', align: 'right' },
  { heading: 'p (Holm)', align: 'right' },
  { heading: 'effect', align: 'right' },
  { heading: 'told apart', align: 'right' },
];

const legend =
  'Same seeds, Wilcoxon signed-rank test, corrected for all pairs of contenders and, apart from those, for all ' +
  'pairs with a control (*); effect: matched-pairs rank-biserial correlation, -1 to 1; told apart: at the 5 % ' +
  'level, or about how many more seeds it would take.';

/** Do the contenders of a group differ, by how much, and does the best beat the controls? */
export function formatComparisons(results: GroupResults, layout: Layout): string[] {
  const { width, colours } = layout;
  const { contenders, rest, controls } = shownComparisons(results);
  const { friedman } = results.group;
  const pairs = [...contenders, ...controls];
  if (pairs.length === 0 && friedman === null) return [];
  const rows = pairs.map((pair): Cell[] => {
    const control = pair.family === 'controls';
    return texts(pair).map((text) => (control ? { text, style: colours.dim } : { text }));
  });
  return [
    `${colours.bold('Paired differences')}, percentage points`,
    ...(friedman === null ? [] : wrap(friedmanSentence(friedman), width)),
    ...(pairs.length === 0 ? [] : formatTable(columns, rows, width, colours.dim)),
    ...(rest > 0 ? [colours.dim(`and ${rest} more pairs of contenders: see --json`)] : []),
    ...(pairs.length === 0 ? [] : formatLegend(legend, layout)),
  ];
}

function texts(pair: PairedComparison): string[] {
  const { first, second, family, difference, pHolm, rankBiserial } = pair;
  return [
    `${first} – ${second}${family === 'controls' ? ' *' : ''}`,
    formatSigned(difference.mean),
    `${formatSigned(difference.low)} … ${formatSigned(difference.high)}`,
    formatP(pHolm),
    formatSigned(rankBiserial, 2),
    toldApart(pair),
  ];
}
