import type { FailureSummary } from './failure-summaries.js';

/** Criterion, reason and place of a failure. @param severalGroups whether the group belongs to the place */
export function describeFailure({ first, count }: FailureSummary, severalGroups: boolean): string {
  const { group, trial, checkpoint, criterion, code, message } = first;
  const step = checkpoint === null ? trial : `${trial}, step ${checkpoint}`;
  const place = severalGroups ? `${group}, ${step}` : step;
  const often = count === 1 ? `(${code}; ${place})` : `(${code}; ${count} times, first at ${place})`;
  return `${criterion ?? 'search'}: ${message} ${often}`;
}
