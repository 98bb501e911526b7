import { describe, expect, it } from 'vitest';
import { storeError } from './store-error.js';

const errno = (code: string): Error => Object.assign(new Error(`${code}: something`), { code });

describe('storeError', () => {
  it.each([
    ['ENOSPC', 'written', 'the store cannot be written: no space is left on the device'],
    ['EROFS', 'written', 'the store cannot be written: the file system is read-only'],
    ['EACCES', 'read', 'the store cannot be read: permission is denied'],
    ['ENOTDIR', 'written', 'the store cannot be written: a file is where a directory should be'],
    ['EIO', 'read', 'the store cannot be read: EIO: something'],
  ] as const)('%s', (code, action, message) => {
    expect(storeError(errno(code), action, 'journal.jsonl')).toMatchObject({
      code: 'STORE',
      message,
      where: 'journal.jsonl',
    });
  });
});
