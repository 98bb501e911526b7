import type { Report } from '@touchstone/contract';

/** One side of a comparison: a report, and one of its criteria where the user picked one. */
export interface ComparedReport {
  /** As the user named it. */
  readonly name: string;
  readonly report: Report;
  /** All if absent. */
  readonly criterion?: string | undefined;
}
