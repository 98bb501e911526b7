import type { ErrorCode } from '@touchstone/contract';

/** An error as data that can cross a thread boundary without losing its fields. */
export interface PackedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Present for a TouchstoneError only. */
  readonly code?: ErrorCode;
  readonly where?: string | undefined;
  readonly hint?: string | undefined;
  readonly cause?: PackedError;
}
