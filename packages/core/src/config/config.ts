import type { JsonObject } from '@touchstone/contract';

/** Which plugin to use and how. In files and flags also a string: `strength[reduction=sample,signed=true]`. */
export interface PluginSpec {
  readonly name: string;
  readonly options?: JsonObject;
  /** File or package that the plugin must come from; any if absent. */
  readonly from?: string;
}

/** The resolved configuration of a run: everything is filled in, nothing can be changed. */
export interface Config {
  readonly suite: string;
  readonly space: PluginSpec;
  readonly dataset: PluginSpec;
  readonly benchmark: PluginSpec;
  readonly searcher: PluginSpec;
  readonly engine: PluginSpec;
  readonly executor: PluginSpec;
  /** Contenders and controls. */
  readonly criteria: readonly PluginSpec[];
  /** The suite's control criteria are always among `criteria`. */
  readonly controls: boolean;
  readonly seeds: readonly number[];
  /** Search steps, ascending. */
  readonly checkpoints: readonly number[];
  /** The query of the benchmark that selections are judged by. */
  readonly truth: { readonly split: 'test'; readonly epochs: number };
  readonly workers: number | 'auto';
  readonly device: 'cpu';
  /** Absolute path. */
  readonly store: string;
  /** Further plugin files (absolute paths) and packages. */
  readonly plugins: readonly string[];
}
