import { TouchstoneError, type ErrorCode } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { exitCode } from './exit-code.js';

test.each<[ErrorCode, number]>([
  ['USAGE', 2],
  ['CONFIG', 2],
  ['PLUGIN', 2],
  ['DATA', 2],
  ['STORE', 2],
  ['PROGRAM', 2],
  ['ENGINE', 2],
  ['TRIAL', 1],
  ['NUMERICS', 1],
  ['INTERRUPTED', 130],
])('%s is %i', (code, exit) => {
  expect(exitCode(new TouchstoneError(code, 'no'))).toBe(exit);
});

test('anything unexpected is 2', () => {
  expect(exitCode(new TypeError('no'))).toBe(2);
  expect(exitCode('no')).toBe(2);
});
