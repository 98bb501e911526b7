import type { Report } from '@touchstone/contract';
import { groupFacts } from '../content/group-facts.js';
import { groupResults, type GroupResults } from '../content/group-results.js';
import { formatCheckpoints } from './format-checkpoints.js';
import { formatComparisons } from './format-comparisons.js';
import { formatFacts } from './format-facts.js';
import { formatFailures } from './format-failures.js';
import { formatHeader } from './format-header.js';
import { formatOverall } from './format-overall.js';
import { formatRanking } from './format-ranking.js';
import { formatRemarks } from './format-remarks.js';
import { formatStability } from './format-stability.js';
import { formatSupernets } from './format-supernets.js';
import type { Layout } from './layout.js';

/**
 * The whole report for a terminal, sections separated by empty lines, one newline at the end.
 * Strings of the report must have been sanitised.
 * @param store directory of the store, where it is known
 */
export function formatReport(report: Report, store: string | undefined, layout: Layout): string {
  const { colours } = layout;
  const groups = groupResults(report);
  const sections = [
    formatHeader(report, layout),
    formatOverall(report, layout),
    // Columns are explained once.
    ...groups.flatMap((results, at) =>
      formatGroup(results, groups.length > 1, { ...layout, legends: layout.legends && at === 0 }),
    ),
    groups.length > 0 ? [] : ['No results to rank.'],
    formatRemarks(report, layout),
    formatFailures(report.failures, layout),
    store === undefined ? [] : [`${colours.dim('Store:')} ${store}`],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Only within a group are accuracies and ranks comparable. */
function formatGroup(results: GroupResults, several: boolean, layout: Layout): string[][] {
  const { group } = results;
  return [
    several ? [layout.colours.bold(`== ${group.id} ==`), ...formatFacts(groupFacts(group), layout)] : [],
    formatRanking(results, layout),
    formatCheckpoints(results, layout),
    formatStability(results, layout),
    formatComparisons(results, layout),
    formatSupernets(group.supernets, layout),
  ];
}
