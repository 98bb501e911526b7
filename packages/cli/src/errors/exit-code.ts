import { TouchstoneError } from '@touchstone/contract';

/** Exit codes of the program: 0 fine, 1 trials failed, 2 could not be done, 130 stopped by the user. */
export function exitCode(error: unknown): 1 | 2 | 130 {
  if (!(error instanceof TouchstoneError)) return 2;
  if (error.code === 'INTERRUPTED') return 130;
  return error.code === 'TRIAL' || error.code === 'NUMERICS' ? 1 : 2;
}
