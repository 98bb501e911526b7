import type { RunStart } from '@touchstone/contract';

/** Where a run stands, from its events so far. */
export interface RunState {
  readonly start: RunStart;
  /** Trials whose search has ended, those from the store included. */
  readonly searched: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  /** Rows that are there, those from the store included. */
  readonly rows: number;
  /** What happened last, in words. */
  readonly current: string;
  /** 0 … 1. */
  readonly done: number;
  readonly elapsedSeconds: number;
  readonly remainingSeconds: number | undefined;
}
