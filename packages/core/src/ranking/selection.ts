import type { ScoredRow } from '@touchstone/contract';

/** A scored row with the truth about what it selected. */
export interface Selection {
  readonly seed: number;
  readonly row: ScoredRow;
  /** Percent. */
  readonly testAccuracy: number;
}

/** What one criterion selected at one checkpoint, over seeds. */
export interface Selections {
  readonly criterion: string;
  readonly control: boolean;
  readonly checkpoint: number;
  /** In order of the trials. */
  readonly selections: readonly Selection[];
  readonly failed: number;
  /** Selections that the table does not know. */
  readonly unknown: number;
}
