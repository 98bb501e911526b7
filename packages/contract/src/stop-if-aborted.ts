import { TouchstoneError } from './errors.js';

/** To be called between passes. Throws `INTERRUPTED` on abort. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TouchstoneError('INTERRUPTED', 'scoring stopped');
}
