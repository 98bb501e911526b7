import type { Report, ReportGroup } from '@touchstone/contract';

/** All that a report says about one group. `assembleReport` makes a report of several. */
export interface RankedGroup extends Pick<
  Report,
  'ranking' | 'trajectories' | 'comparisons' | 'comparisonsLeftOut' | 'trials' | 'failures' | 'remarks'
> {
  readonly group: ReportGroup;
}
