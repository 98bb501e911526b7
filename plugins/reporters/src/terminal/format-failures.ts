import type { FailureEntry } from '@touchstone/contract';
import { describeFailure } from '../content/describe-failure.js';
import { failureSummaries } from '../content/failure-summaries.js';
import { formatList } from './format-list.js';
import type { Layout } from './layout.js';

const most = 20;

/** What failed and why: the same failure of a criterion once, with its first place and how often. */
export function formatFailures(failures: readonly FailureEntry[], { width, colours }: Layout): string[] {
  if (failures.length === 0) return [];
  const severalGroups = new Set(failures.map(({ group }) => group)).size > 1;
  const summaries = failureSummaries(failures);
  const items = summaries.slice(0, most).map((summary) => describeFailure(summary, severalGroups));
  const rest = summaries.length - most;
  if (rest > 0) items.push(`and ${rest} other failures: see --json`);
  return [colours.bold(colours.red(`Failures (${failures.length})`)), ...formatList(items, width)];
}
