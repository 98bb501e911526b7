import type { FailureEntry } from '@touchstone/contract';

/**
 * Where something failed, as `micro · synthetic · none, seed 3, step 150`.
 * @param withGroup whether the group belongs to it
 */
export function failurePlace({ group, trial, checkpoint }: FailureEntry, withGroup: boolean): string {
  const step = checkpoint === null ? [] : [`step ${checkpoint}`];
  return [...(withGroup || trial === null ? [group] : []), ...(trial === null ? [] : [trial]), ...step].join(', ');
}
