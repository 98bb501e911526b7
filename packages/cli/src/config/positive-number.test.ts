import { expect, test } from 'vitest';
import { positiveNumber } from './positive-number.js';

test('numbers', () => {
  expect(positiveNumber('64', '--batch-size', true)).toBe(64);
  expect(positiveNumber('1e-1', '--learning-rate', false)).toBe(0.1);
});

test.each([
  ['0', false],
  ['-1', false],
  ['', false],
  ['many', false],
  ['Infinity', false],
  ['1.5', true],
])('%j (integer: %s) is refused', (text, integer) => {
  expect(() => positiveNumber(text, '--epochs', integer)).toThrowError(
    expect.objectContaining({ code: 'USAGE', where: 'command line, --epochs' }),
  );
});
