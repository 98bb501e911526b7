import type { SelectionOptions } from '../config/selection-options.js';

/** Options of `bench`, as commander gives them. */
export interface BenchOptions extends SelectionOptions {
  readonly resume?: boolean;
  /** False with `--no-cache`. */
  readonly cache?: boolean;
  readonly json?: boolean;
  readonly output?: string;
  readonly printConfig?: boolean;
  readonly dryRun?: boolean;
}
