import { TouchstoneError } from '@touchstone/contract';

const reasons: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOSPC: ['no space is left on the device', 'Free some space and run again with --resume: what was computed is kept.'],
  EDQUOT: ['the disk quota is used up', 'Free some space and run again with --resume: what was computed is kept.'],
  EROFS: ['the file system is read-only', 'Choose another directory with --store.'],
  EACCES: ['permission is denied', 'Correct the permissions, or choose another directory with --store.'],
  EPERM: ['permission is denied', 'Correct the permissions, or choose another directory with --store.'],
  ENOTDIR: ['a file is where a directory should be', 'Move the file away, or choose another directory with --store.'],
  EEXIST: ['a file is where a directory should be', 'Move the file away, or choose another directory with --store.'],
  EISDIR: ['a directory is where a file should be', 'Move the directory away, or choose another one with --store.'],
};

/** A failure of the file system in the words of the user: what could not be done, where, and what helps. */
export function storeError(cause: unknown, action: 'read' | 'written', where: string): TouchstoneError {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const [reason, hint] = reasons[code] ?? [message, undefined];
  return new TouchstoneError('STORE', `the store cannot be ${action}: ${reason}`, {
    where,
    ...(hint === undefined ? {} : { hint }),
    cause,
  });
}
