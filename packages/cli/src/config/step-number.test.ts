import { expect, test } from 'vitest';
import { stepNumber } from './step-number.js';

test('steps', () => {
  expect(['0', '600', ' 25 '].map((text) => stepNumber(text, '--at'))).toEqual([0, 600, 25]);
});

test.each(['', '-1', '1.5', 'last'])('refuses %j', (text) => {
  expect(() => stepNumber(text, '--at')).toThrowError(
    expect.objectContaining({ code: 'USAGE', where: 'command line, --at' }),
  );
});
