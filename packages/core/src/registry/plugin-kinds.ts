import type { PluginKind } from '@touchstone/contract';

/** What is particular to a kind: its folder, and the functions of which a plugin has exactly one. */
interface KindFacts {
  /** Folder beside the configuration file, as in `touchstone/criteria`. */
  readonly folder: string;
  readonly functions: readonly string[];
}

export const pluginKinds: Readonly<Record<PluginKind, KindFacts>> = {
  space: { folder: 'spaces', functions: ['create'] },
  dataset: { folder: 'datasets', functions: ['load'] },
  benchmark: { folder: 'benchmarks', functions: ['load'] },
  searcher: { folder: 'searchers', functions: ['build'] },
  criterion: { folder: 'criteria', functions: ['score', 'select'] },
  engine: { folder: 'engines', functions: ['create'] },
  executor: { folder: 'executors', functions: ['create'] },
  reporter: { folder: 'reporters', functions: ['create'] },
};
