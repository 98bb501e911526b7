import { TouchstoneError } from '@touchstone/contract';

/** To be called before each batch, some of which take seconds. Throws `INTERRUPTED` on abort. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TouchstoneError('INTERRUPTED', 'scoring stopped');
}
