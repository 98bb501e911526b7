import type { Config } from './config.js';

/** Where a value was set. */
export type Origin = 'command line' | `file ${string}` | `suite ${string}` | 'default';

export interface ResolvedConfig {
  readonly config: Config;
  /** By dotted key, as in `truth.epochs`. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Directory of the config file, where plugin folders are looked for; the working directory if absent. */
  readonly directory?: string;
}

/** What one command runs: settings that share a store and differ in space, dataset or searcher. At least one. */
export type Settings = readonly [ResolvedConfig, ...ResolvedConfig[]];
