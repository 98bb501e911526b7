import type { Benchmark, BenchmarkQuery, Dataset, SearchSpace } from '@touchstone/contract';
import type { Config } from '../config/config.js';
import type { ChosenPlugin } from '../registry/registry.js';
import type { LeftOutCriterion } from './expand-criteria.js';

/** The plugins of a configuration, their options validated. */
export interface ChosenParts {
  readonly config: Config;
  readonly space: ChosenPlugin<'space'>;
  readonly dataset: ChosenPlugin<'dataset'>;
  readonly benchmark: ChosenPlugin<'benchmark'>;
  readonly searcher: ChosenPlugin<'searcher'>;
  readonly engine: ChosenPlugin<'engine'>;
  readonly executor: ChosenPlugin<'executor'>;
  readonly criteria: readonly ChosenPlugin<'criterion'>[];
  /** Of `all` and families, with the reason. */
  readonly leftOut: readonly LeftOutCriterion[];
  readonly searchSpace: SearchSpace;
}

/** What selections are judged by. */
export interface TruthParts {
  readonly table: Benchmark;
  /** Hash of what the table answers. */
  readonly tableHash: string;
  readonly query: BenchmarkQuery;
}

export interface EngineFacts {
  readonly name: string;
  readonly device: string;
  readonly numerics: string;
}

/** Everything that a run needs: plugins, table, data, facts about the engine. */
export interface RunParts extends ChosenParts, TruthParts {
  readonly data: Dataset;
  readonly engineFacts: EngineFacts;
}
