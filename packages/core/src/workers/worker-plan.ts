import type { Executor } from '@touchstone/contract';

/** Workers of a run, none started yet. */
export interface WorkerPlan {
  readonly workers: number;
  /** CUDA devices: worker i takes that at i modulo their count. Absent where an engine takes what it takes. */
  readonly deviceIds?: readonly number[];
  /** What the user should know, one line each. */
  readonly notices: readonly string[];
  /** Starts them. */
  open(): Promise<Executor>;
}
