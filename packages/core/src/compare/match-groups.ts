import { type ReportGroup, TouchstoneError } from '@touchstone/contract';
import type { ComparedReport } from './compared-report.js';

export interface MatchedGroups {
  readonly pairs: readonly { readonly first: ReportGroup; readonly second: ReportGroup }[];
  readonly remarks: readonly string[];
}

/**
 * The groups that can be compared: those of the same id or, where each report has a single group, the
 * two if they are of one space and dataset (searcher and settings may differ). Throws
 * TouchstoneError `DATA` where there are none.
 */
export function matchGroups(first: ComparedReport, second: ComparedReport): MatchedGroups {
  const ours = first.report.groups;
  const theirs = second.report.groups;
  const alone = ours.length === 1 && theirs.length === 1;
  const pairs = ours.flatMap((group) => {
    const other = theirs.find(({ id }) => id === group.id) ?? (alone ? theirs[0]! : undefined);
    return other === undefined || !comparable(group, other) ? [] : [{ first: group, second: other }];
  });
  if (pairs.length === 0) {
    const list = (groups: readonly ReportGroup[]): string => groups.map(({ id }) => id).join(', ') || 'nothing';
    throw new TouchstoneError('DATA', 'the two runs have no space and dataset in common', {
      where: `${first.name} has ${list(ours)}; ${second.name} has ${list(theirs)}`,
      hint: 'Compare runs on the same space and dataset.',
    });
  }
  const matched = new Set(pairs.flatMap((pair) => [pair.first, pair.second]));
  const left = [...ours, ...theirs].filter((group) => !matched.has(group)).map(({ id }) => id);
  const remarks = left.length === 0 ? [] : [`Only one of the two has ${left.join(', ')}: left out.`];
  for (const pair of pairs) {
    if (pair.first.provenance.benchmark.hash !== pair.second.provenance.benchmark.hash) {
      remarks.push(`${pair.first.id}: the two runs were judged by different tables of true accuracies.`);
    }
  }
  return { pairs, remarks };
}

function comparable(first: ReportGroup, second: ReportGroup): boolean {
  return first.space === second.space && first.dataset === second.dataset;
}
