import type {
  BenchmarkPlugin,
  CriterionPlugin,
  DatasetPlugin,
  EnginePlugin,
  ExecutorPlugin,
  PluginKind,
  ReporterPlugin,
  SearcherPlugin,
  SearchSpacePlugin,
} from '@touchstone/contract';

/** The plugin type of every kind. */
export interface PluginTypes {
  readonly space: SearchSpacePlugin;
  readonly dataset: DatasetPlugin;
  readonly benchmark: BenchmarkPlugin;
  readonly searcher: SearcherPlugin;
  readonly criterion: CriterionPlugin;
  readonly engine: EnginePlugin;
  readonly executor: ExecutorPlugin;
  readonly reporter: ReporterPlugin;
}

export type AnyPlugin = PluginTypes[PluginKind];
