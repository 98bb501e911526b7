import type { TrainingProtocol } from '@touchstone/supernet';
import type { PluginSpec } from '../config/config.js';

/** What is trained stand-alone, how, and where. */
export interface TruthRequest {
  readonly space: PluginSpec;
  readonly dataset: PluginSpec;
  readonly engine: PluginSpec;
  readonly executor: PluginSpec;
  readonly protocol: TrainingProtocol;
  readonly seeds: readonly number[];
  readonly workers: number | 'auto';
  /** Absolute path of the store. */
  readonly store: string;
  /** File of the table; written when everything is trained. */
  readonly output: string;
  readonly plugins?: readonly string[];
  /** Directory of the config file, for plugins by convention. */
  readonly directory?: string;
  /** For the provenance, as `touchstone truth --space micro`. */
  readonly command?: string;
}

export interface TruthProgress {
  readonly done: number;
  readonly total: number;
  readonly elapsedSeconds: number;
  /** Undefined until there is something to estimate it from. */
  readonly remainingSeconds: number | undefined;
}

export interface TruthRun {
  readonly cwd: string;
  readonly signal: AbortSignal;
  log(message: string): void;
  onProgress(progress: TruthProgress): void;
}
