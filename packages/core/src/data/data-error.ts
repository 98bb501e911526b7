import { TouchstoneError } from '@touchstone/contract';

const other = 'or choose another data directory with the environment variable TOUCHSTONE_DATA.';
const permission = ['permission is denied', `Correct the permissions, ${other}`] as const;
const inTheWay = ['a file is where a directory should be', `Move the file away, ${other}`] as const;
const full = ['no space is left', `Free some space, ${other}`] as const;

const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: permission,
  EPERM: permission,
  EROFS: ['the file system is read-only', `Make it writable, ${other}`],
  ENOSPC: full,
  EDQUOT: full,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  ENOENT: ['its directory cannot be made', `Make it, ${other}`],
};

/**
 * A failure of the file system in the data directory, in the words of the user. Errors of ours pass unchanged.
 * Throws what is no failure of the file system: that is a bug.
 */
export function dataError(cause: unknown, action: 'read' | 'written', where: string): TouchstoneError {
  if (cause instanceof TouchstoneError && cause.code !== 'STORE') return cause;
  // What the store's functions throw is of the store; what they were called for is data.
  const original = cause instanceof TouchstoneError ? cause.cause : cause;
  const { code, message } = (original ?? cause) as NodeJS.ErrnoException;
  if (code === undefined) throw cause;
  const [reason, hint] = reasons[code] ?? [message, undefined];
  return new TouchstoneError('DATA', `the data directory cannot be ${action}: ${reason}`, {
    where,
    ...(hint === undefined ? {} : { hint }),
    cause,
  });
}
