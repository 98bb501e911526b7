import { TouchstoneError } from '@touchstone/contract';

/** The error for a `nas-bench-201.bin` that is absent, with what to do about it, or that cannot be read. */
export function tablesUnreadable(cause: unknown, where: string): TouchstoneError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') {
    return new TouchstoneError('DATA', 'no data of NAS-Bench-201 has been added yet', {
      where,
      hint: 'Add what you have with `touchstone data add nas-bench-201 --from PATH`, or fetch compact tables with `touchstone data download nas-bench-201`.',
      cause,
    });
  }
  return new TouchstoneError('DATA', `the NAS-Bench-201 table cannot be read: ${message}`, { where, cause });
}
