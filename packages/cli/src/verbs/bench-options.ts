import type { SelectionOptions } from '../config/selection-options.js';

/** Options of `bench`, as commander gives them. */
export interface BenchOptions extends SelectionOptions {
  /** As in `1/4`. */
  readonly shard?: string;
  readonly resume?: boolean;
  readonly skipBrokenPlugins?: boolean;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
  readonly json?: boolean;
  readonly output?: readonly string[];
  readonly printConfig?: boolean;
  readonly dryRun?: boolean;
}
