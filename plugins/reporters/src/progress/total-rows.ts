import type { RunStart } from '@touchstone/contract';

/** Rows of the whole run: one per trial, checkpoint and criterion. */
export function totalRows({ trials, checkpoints, criteria }: RunStart): number {
  return trials * checkpoints * criteria.length;
}
