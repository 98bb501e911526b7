import type { SelectionOptions } from '../config/selection-options.js';

/** Options of `truth`, as commander gives them. */
export interface TruthOptions extends SelectionOptions {
  readonly epochs?: string;
  readonly batchSize?: string;
  readonly learningRate?: string;
  readonly output?: string;
  readonly check?: string;
}
