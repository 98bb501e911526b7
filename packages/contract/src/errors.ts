/**
 * What went wrong, as a stable word:
 * - `USAGE`: a command line that cannot be obeyed
 * - `CONFIG`: a configuration value that is missing, unknown or out of range
 * - `PLUGIN`: a plugin that cannot be loaded, is malformed or broke its contract
 * - `DATA`: a dataset or benchmark file that is absent or malformed
 * - `STORE`: the store cannot be read or written
 * - `PROGRAM`: a tensor program that is ill-formed (shapes, missing gradient rule)
 * - `ENGINE`: an engine that cannot compile or run a program
 * - `TRIAL`: a search or a scoring that failed
 * - `NUMERICS`: a value that is not finite
 * - `INTERRUPTED`: stopped by the user
 */
export type ErrorCode =
  | 'USAGE'
  | 'CONFIG'
  | 'PLUGIN'
  | 'DATA'
  | 'STORE'
  | 'PROGRAM'
  | 'ENGINE'
  | 'TRIAL'
  | 'NUMERICS'
  | 'INTERRUPTED';

export interface ErrorDetails {
  /** What the user can do about it, one sentence. */
  readonly hint?: string;
  /** Where it is wrong: a file, a key, a flag, an operation. */
  readonly where?: string;
  readonly cause?: unknown;
}

/** An error that a user can act upon: `message` says what is wrong, `where` the place, `hint` what to do. */
export class TouchstoneError extends Error {
  override readonly name = 'TouchstoneError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly where: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.where = details.where;
  }
}
