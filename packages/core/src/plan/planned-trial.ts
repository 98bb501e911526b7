import type { CriterionTask, RowBase } from '../trial/tasks.js';

/** The criteria that are still to be asked about one checkpoint. */
export interface PlannedScoring {
  readonly step: number;
  readonly history: readonly number[];
  readonly criteria: readonly CriterionTask[];
  /** One of the criteria has the need `oracle`. */
  readonly seesOracle: boolean;
  /** Key of the supernet's own row where that is still to be made. */
  readonly supernetKey: string | null;
}

/** One trial of a run: what the store has of it, what remains. */
export interface PlannedTrial {
  readonly label: string;
  readonly seed: number;
  /** Key of the supernet. */
  readonly key: string;
  readonly directory: string;
  /** For the manifest. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly row: RowBase;
  /** Key of the row that says that the search failed. */
  readonly searchKey: string;
  readonly needsSearch: boolean;
  /** Checkpoints of the search, 0 among them. */
  readonly checkpoints: readonly number[];
  readonly scorings: readonly PlannedScoring[];
  /**
   * Keys of all rows of the trial in the order of checkpoints, then criteria. A criterion of the
   * untrained supernet has the same row at every checkpoint.
   */
  readonly cells: readonly PlannedCell[];
  /** Keys of the supernet's own rows. */
  readonly supernetCells: readonly { readonly step: number; readonly key: string }[];
}

/** A place for one row. */
interface PlannedCell {
  readonly key: string;
  readonly step: number;
  /** Label of the criterion. */
  readonly criterion: string;
}
