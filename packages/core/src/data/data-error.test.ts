import { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { dataError } from './data-error.js';

test.each([
  ['EACCES', 'permission is denied', /TOUCHSTONE_DATA/],
  ['EPERM', 'permission is denied', /Correct the permissions/],
  ['EROFS', 'the file system is read-only', /TOUCHSTONE_DATA/],
  ['ENOSPC', 'no space is left', /Free some space/],
  ['ENOTDIR', 'a file is where a directory should be', /Move the file away/],
])('%s in words', (code, reason, hint) => {
  const cause = Object.assign(new Error(`${code}: refused`), { code });
  expect(dataError(cause, 'written', '/data/x')).toMatchObject({
    code: 'DATA',
    message: `the data directory cannot be written: ${reason}`,
    where: '/data/x',
    hint: expect.stringMatching(hint),
  });
});

test('what the store says of its file is said of the data', () => {
  const cause = Object.assign(new Error('EACCES: refused'), { code: 'EACCES' });
  const store = new TouchstoneError('STORE', 'the store cannot be written: permission is denied', { cause });
  expect(dataError(store, 'written', '/data/x')).toMatchObject({
    code: 'DATA',
    message: 'the data directory cannot be written: permission is denied',
  });
});

test('other errors of ours pass, bugs are thrown', () => {
  const own = new TouchstoneError('DATA', 'cut off');
  expect(dataError(own, 'read', '/data/x')).toBe(own);
  const bug = new TypeError('undefined is not a function');
  expect(() => dataError(bug, 'read', '/data/x')).toThrow(bug);
});
