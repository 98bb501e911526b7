import { TouchstoneError } from '@touchstone/contract';
import type { DataFile } from './data-file.js';

/** A download that did not come through, in the words of the user. @param bytes what is there so far */
export function networkError(cause: unknown, file: DataFile, bytes: number, signal: AbortSignal): TouchstoneError {
  const kept = `${bytes} of ${file.bytes} bytes are kept; the same command goes on from there`;
  if (signal.aborted) {
    return new TouchstoneError('INTERRUPTED', `stopped by the user: ${kept}`, { where: file.address, cause });
  }
  const host = new URL(file.address).host;
  const message =
    bytes === 0
      ? `${host} cannot be reached: ${reason(cause)}`
      : `the connection to ${host} broke: ${reason(cause)}; ${kept}`;
  return new TouchstoneError('DATA', message, {
    where: file.address,
    hint: `Check the network and HTTPS_PROXY, or get the file elsewhere and add it with \`touchstone data add ${file.name} --from FILE\`.`,
    cause,
  });
}

/** undici says "fetch failed" and keeps the reason as the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'no more bytes came';
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors.length > 0) return reason(cause.errors[0]);
  if (cause instanceof Error) return cause.message || (cause as NodeJS.ErrnoException).code || error.message;
  return error.message;
}
