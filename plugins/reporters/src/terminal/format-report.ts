import type { RankingEntry, Report } from '@touchstone/contract';
import { formatCheckpoints } from './format-checkpoints.js';
import { formatComparisons } from './format-comparisons.js';
import { formatFailures } from './format-failures.js';
import { formatHeader } from './format-header.js';
import { formatRanking } from './format-ranking.js';
import { formatRemarks } from './format-remarks.js';
import { formatSupernets } from './format-supernets.js';
import type { Layout } from './layout.js';

/**
 * The whole report for a terminal, sections separated by empty lines, one newline at the end.
 * Strings of the report must have been sanitised.
 * @param store directory of the store, where it is known
 */
export function formatReport(report: Report, store: string | undefined, layout: Layout): string {
  const { colours } = layout;
  const groups = groupsOf(report.ranking);
  const results = groups.flatMap(([name, entries]) => [
    groups.length > 1 ? [colours.bold(`== ${name} ==`)] : [],
    formatRanking(entries, layout),
    formatCheckpoints(entries, layout),
  ]);
  const sections = [
    formatHeader(report, layout),
    ...(results.length > 0 ? results : [['No results to rank.']]),
    formatComparisons(report, layout),
    formatSupernets(report.supernets, layout),
    formatRemarks(report, layout),
    formatFailures(report.failures, layout),
    store === undefined ? [] : [`${colours.dim('Store:')} ${store}`],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Entries by space, dataset and searcher: only within one are ranks comparable. */
function groupsOf(ranking: readonly RankingEntry[]): [string, RankingEntry[]][] {
  const groups = new Map<string, RankingEntry[]>();
  for (const entry of ranking) {
    const name = `${entry.space}, ${entry.dataset}, ${entry.searcher}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return [...groups];
}
