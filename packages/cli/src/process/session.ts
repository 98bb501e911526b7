import type { ReporterOutput } from '@touchstone/contract';

/** What a verb may use of the process. */
export interface Session {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly output: ReporterOutput;
  readonly quiet: boolean;
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** One line on stderr, unless `quiet`. */
  log(message: string): void;
}
