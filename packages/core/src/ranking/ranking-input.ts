import type { Benchmark, BenchmarkQuery, FailedRow, ScoredRow, SearchSpace, SupernetRow } from '@touchstone/contract';

/** What the ranking of one group is made of: rows and the table that judges them. */
export interface RankingInput {
  readonly space: SearchSpace;
  readonly table: Benchmark;
  readonly query: BenchmarkQuery;
  /** As entries of the report name them; the searcher with the options that differ from the defaults. */
  readonly names: { readonly space: string; readonly dataset: string; readonly searcher: string };
  readonly criteria: readonly RankedCriterion[];
  /** Search steps, ascending; at least one. */
  readonly checkpoints: readonly number[];
  /** When a selection counts as collapsed; see `ReportGroup.collapse`. */
  readonly collapse: { readonly quantile: number; readonly skipFraction: number | null };
  readonly trials: readonly RankedTrial[];
}

export interface RankedCriterion {
  readonly label: string;
  readonly control: boolean;
  /** It reads the table itself, so that no contender can be expected to beat it. */
  readonly oracle?: boolean;
}

export interface RankedTrial {
  readonly label: string;
  readonly seed: number;
  /** The search failed, which is why rows are missing. */
  readonly searchFailure: FailedRow | undefined;
  /** The row of a checkpoint and a criterion's label, where there is one. Asked once for each. */
  row(step: number, criterion: string): ScoredRow | FailedRow | undefined;
  /** What was measured of the supernet itself at a checkpoint, where there is a row. */
  supernet(step: number): SupernetRow | FailedRow | undefined;
}
