import type { Report } from '@touchstone/contract';

/** 1 where a trial or a scoring failed, else 0. */
export function reportExitCode({ trials, failures }: Pick<Report, 'trials' | 'failures'>): 0 | 1 {
  return trials.failed > 0 || failures.length > 0 ? 1 : 0;
}
