import type { JsonObject } from '@touchstone/contract';
import type { DeviceName } from './device-names.js';

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
  /**
   * When a selected architecture counts as collapsed: below the accuracy at this quantile of the
   * architectures that the space's rule can return or, unless null, from this share of skip
   * connections on.
   */
  readonly collapse: { readonly quantile: number; readonly skipFraction: number | null };
  /** Measure the dominant Hessian eigenvalue of every supernet at every checkpoint. */
  readonly hessian: boolean;
  readonly workers: number | 'auto';
  /** It has decided already what `engine` is. */
  readonly device: DeviceName;
  /** Absolute path. */
  readonly store: string;
  /** Further plugin files (absolute paths) and packages. */
  readonly plugins: readonly string[];
}
