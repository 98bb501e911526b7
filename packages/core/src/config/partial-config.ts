import type { DeviceName } from './device-names.js';
import type { PluginSpec } from './config.js';

/** What one layer (command line, file, suite) may say. Everything is optional; shorthands are allowed. */
export interface PartialConfig {
  readonly suite?: string | undefined;
  /** Several suites, each a setting of its own; in the place of `suite`. */
  readonly suites?: readonly string[] | undefined;
  readonly space?: string | PluginSpec | undefined;
  readonly dataset?: string | PluginSpec | undefined;
  readonly benchmark?: string | PluginSpec | undefined;
  readonly searcher?: string | PluginSpec | undefined;
  readonly engine?: string | PluginSpec | undefined;
  readonly executor?: string | PluginSpec | undefined;
  /** A list, or one string with commas between the criteria. */
  readonly criteria?: string | readonly (string | PluginSpec)[] | undefined;
  readonly controls?: boolean | undefined;
  /** A count n (seeds 1 … n) or a list, also as text. */
  readonly seeds?: number | readonly number[] | string | undefined;
  readonly checkpoints?: readonly number[] | string | undefined;
  readonly truth?: { readonly split?: 'test' | undefined; readonly epochs?: number | undefined } | undefined;
  readonly collapse?:
    | { readonly quantile?: number | undefined; readonly skipFraction?: number | null | undefined }
    | undefined;
  readonly hessian?: boolean | undefined;
  readonly workers?: number | 'auto' | string | undefined;
  readonly device?: DeviceName | undefined;
  /** Relative to the file that says it, or to the working directory. */
  readonly store?: string | undefined;
  readonly plugins?: readonly string[] | undefined;
}
