import type { FailureEntry } from '@touchstone/contract';

/** What failed: the criterion, else the search; where no trial failed, the plugin or the store. */
export function failureSubject({ criterion, trial, code }: FailureEntry): string {
  if (criterion !== null) return criterion;
  if (trial !== null) return 'search';
  return code === 'PLUGIN' ? 'plugin' : 'store';
}
