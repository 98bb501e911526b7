import type { Report } from '../report.js';
import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';

/** Where a reporter may write and how. */
export interface ReporterOutput {
  /** Results; bytes from reporters of a binary format. */
  stdout(content: string | Uint8Array): void;
  /** Everything else: progress, remarks. */
  stderr(text: string): void;
  /** stderr is a terminal that can redraw its last line. */
  readonly interactive: boolean;
  /** Escape sequences for colours are welcome on stdout. */
  readonly colour: boolean;
  /** Columns of the terminal; 80 where it is none. */
  readonly columns: number;
}

export interface RunStart {
  readonly suite: string;
  readonly trials: number;
  readonly checkpoints: number;
  readonly criteria: readonly string[];
  readonly workers: number;
  /** Directory of the store as a reader would write it: relative where it is inside the working directory. */
  readonly store: string;
  /** Trials and rows that the store already holds. */
  readonly reused: { readonly trials: number; readonly rows: number };
}

export type TrialEvent =
  | { readonly type: 'search-progress'; readonly trial: string; readonly step: number; readonly steps: number }
  | { readonly type: 'search-done'; readonly trial: string; readonly seconds: number }
  | {
      readonly type: 'row';
      readonly trial: string;
      readonly step: number;
      readonly criterion: string;
      readonly ok: boolean;
    }
  | { readonly type: 'trial-failed'; readonly trial: string; readonly message: string };

export interface RunProgress {
  readonly event: TrialEvent;
  /** Share of the run's work that is done, 0 to 1. */
  readonly done: number;
  readonly elapsedSeconds: number;
  /** Undefined until there is something to estimate it from. */
  readonly remainingSeconds: number | undefined;
}

/** All optional. `onRunStart` comes once for each setting of a run, `onRunEnd` once at the end. */
export interface Reporter {
  onRunStart?(start: RunStart): void | Promise<void>;
  onTrialEvent?(progress: RunProgress): void | Promise<void>;
  onRunEnd?(report: Report): void | Promise<void>;
}

export interface ReporterPlugin<S extends OptionsSchema = OptionsSchema> extends PluginBase<'reporter', S> {
  /** Endings of files that this reporter writes, without the dot: `--output report.html` chooses by it. */
  readonly extensions?: readonly string[];
  create(output: ReporterOutput, options: OptionsOf<S>): Reporter;
}

export function defineReporter<const S extends OptionsSchema = NoOptions>(
  definition: Definition<ReporterPlugin<S>>,
): ReporterPlugin<S> {
  return definePlugin('reporter', definition);
}
