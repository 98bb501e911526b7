import { TouchstoneError } from '@touchstone/contract';
import type { PackedError } from './packed-error.js';

/** The error that `packError` packed, with the stack of the thread where it was thrown. */
export function unpackError(packed: PackedError): Error {
  const { message, stack, code, where, hint } = packed;
  const cause = packed.cause === undefined ? undefined : unpackError(packed.cause);
  const error =
    code === undefined
      ? Object.assign(new Error(message, cause && { cause }), { name: packed.name })
      : new TouchstoneError(code, message, {
          ...(where === undefined ? {} : { where }),
          ...(hint === undefined ? {} : { hint }),
          ...(cause === undefined ? {} : { cause }),
        });
  if (stack !== undefined) error.stack = stack;
  return error;
}
