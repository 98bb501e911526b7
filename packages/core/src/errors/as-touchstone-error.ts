import { type ErrorCode, TouchstoneError } from '@touchstone/contract';

/**
 * The thrown value as a TouchstoneError; others get `code`. Ours are known by name, not by class:
 * a plugin may have loaded its own copy of the contract.
 */
export function asTouchstoneError(thrown: unknown, code: ErrorCode): TouchstoneError {
  if (thrown instanceof Error && thrown.name === 'TouchstoneError') return thrown as TouchstoneError;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new TouchstoneError(code, message, { cause: thrown });
}
