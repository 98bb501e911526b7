import type { Estimate } from '@touchstone/contract';

/** What the leaderboard said on one night. */
export interface Night {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly criteria: readonly {
    readonly criterion: string;
    readonly control: boolean;
    /** 1 is best. */
    readonly rank: number;
    /** Normalised score over all groups: 0 a random architecture, 100 the table's best. */
    readonly score: Estimate;
    /** Runs with a result; `failed` more have none. */
    readonly runs: number;
    readonly failed: number;
  }[];
}
