import type { FailureEntry } from '@touchstone/contract';

/** The same failure of a criterion (or of searches): where it was first seen and how often. */
export interface FailureSummary {
  readonly first: FailureEntry;
  readonly count: number;
}

/** Failures with equal criterion, code and message drawn together, in order of appearance. */
export function failureSummaries(failures: readonly FailureEntry[]): FailureSummary[] {
  const summaries = new Map<string, { readonly first: FailureEntry; count: number }>();
  for (const failure of failures) {
    const key = JSON.stringify([failure.criterion, failure.code, failure.message]);
    const summary = summaries.get(key);
    if (summary === undefined) summaries.set(key, { first: failure, count: 1 });
    else summary.count++;
  }
  return [...summaries.values()];
}
