import type { PluginKind } from '@touchstone/contract';

/** What the kinds of plugins are called in lists, in the order of the lists. */
export const kindNames: Readonly<Record<PluginKind, string>> = {
  space: 'spaces',
  dataset: 'datasets',
  benchmark: 'benchmarks',
  searcher: 'searchers',
  criterion: 'criteria',
  engine: 'engines',
  executor: 'executors',
  reporter: 'reporters',
};
