import type { Report } from '@touchstone/contract';
import { formatNumber } from '../text/format-number.js';
import { formatTable, type Cell, type Column } from '../text/format-table.js';
import type { Layout } from './layout.js';

const most = 10;

const columns: readonly Column[] = [
  { heading: 'pair', align: 'left', flexible: true },
  { heading: 'difference', align: 'right' },
  { heading: '95 %', align: 'right' },
  { heading: 'p', align: 'right' },
  { heading: 'p (Holm)', align: 'right' },
  { heading: 'seeds', align: 'right' },
];

/** Paired differences between contenders, the largest first and at most ten. */
export function formatComparisons({ comparisons, ranking }: Report, { width, colours }: Layout): string[] {
  const contenders = new Set(ranking.filter((entry) => !entry.control).map((entry) => entry.criterion));
  const pairs = comparisons
    .filter(({ first, second }) => contenders.has(first) && contenders.has(second))
    .sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean));
  if (pairs.length === 0) return [];
  const rows = pairs
    .slice(0, most)
    .map(({ first, second, seeds, difference, p, pHolm }): Cell[] =>
      [
        `${first} – ${second}`,
        signed(difference.mean),
        `${signed(difference.low)} … ${signed(difference.high)}`,
        formatNumber(p, 3),
        formatNumber(pHolm, 3),
        String(seeds),
      ].map((text) => ({ text })),
    );
  const rest = pairs.length - most;
  return [
    `${colours.bold('Paired differences of contenders')}, points; Wilcoxon signed-rank test`,
    ...formatTable(columns, rows, width, colours.dim),
    ...(rest > 0 ? [colours.dim(`and ${rest} smaller ones: see --json`)] : []),
  ];
}

function signed(value: number): string {
  const text = formatNumber(value);
  return value > 0 && text !== '0.0' ? `+${text}` : text;
}
