import type { TouchstoneError } from '@touchstone/contract';
import type { PackedError } from './packed-error.js';

/**
 * Any thrown value as data. A TouchstoneError is known by its name, not by its class: the worker
 * and the plugin may have loaded two copies of the contract.
 */
export function packError(thrown: unknown): PackedError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), stack: undefined };
  const { name, message, stack, cause } = thrown;
  const packed: PackedError = {
    name,
    message,
    stack,
    ...(cause === undefined ? {} : { cause: packError(cause) }),
  };
  if (name !== 'TouchstoneError') return packed;
  const { code, where, hint } = thrown as TouchstoneError;
  return { ...packed, code, where, hint };
}
