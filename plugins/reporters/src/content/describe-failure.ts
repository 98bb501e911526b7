import { failurePlace } from './failure-place.js';
import { failureSubject } from './failure-subject.js';
import type { FailureSummary } from './failure-summaries.js';

/** Criterion, reason and place of a failure. @param severalGroups whether the group belongs to the place */
export function describeFailure({ first, count }: FailureSummary, severalGroups: boolean): string {
  const place = failurePlace(first, severalGroups);
  const often = count === 1 ? `(${first.code}; ${place})` : `(${first.code}; ${count} times, first at ${place})`;
  return `${failureSubject(first)}: ${first.message} ${often}`;
}
