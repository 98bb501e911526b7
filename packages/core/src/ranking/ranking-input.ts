import type { Benchmark, BenchmarkQuery, FailedRow, Row, SearchSpace } from '@touchstone/contract';

/** What a ranking is made of: rows and the table that judges them. */
export interface RankingInput {
  readonly space: SearchSpace;
  readonly table: Benchmark;
  readonly query: BenchmarkQuery;
  /** As entries of the report name them. */
  readonly names: { readonly space: string; readonly dataset: string; readonly searcher: string };
  readonly criteria: readonly RankedCriterion[];
  readonly checkpoints: readonly number[];
  readonly trials: readonly RankedTrial[];
}

export interface RankedCriterion {
  readonly label: string;
  readonly control: boolean;
}

export interface RankedTrial {
  readonly label: string;
  readonly seed: number;
  /** The search failed, which is why rows are missing. */
  readonly searchFailure: FailedRow | undefined;
  /** The row of a checkpoint and a criterion's label, where there is one. */
  row(step: number, criterion: string): Row | undefined;
}
