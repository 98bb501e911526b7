import { TouchstoneError } from '@touchstone/contract';

/** To be called between passes. Throws `INTERRUPTED` on abort. */
export function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new TouchstoneError('INTERRUPTED', 'scoring stopped');
}
