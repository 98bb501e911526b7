import { expect, test } from 'vitest';
import { finiteNumber } from './finite-number.js';

test('numbers of any sign', () => {
  expect(['-1', '0', '2.5', ' 1e1 '].map((text) => finiteNumber(text, '--x'))).toEqual([-1, 0, 2.5, 10]);
});

test.each(['', 'x', '1,5', 'Infinity', 'NaN'])('refuses %j', (text) => {
  expect(() => finiteNumber(text, '--fail-under')).toThrowError(
    expect.objectContaining({ code: 'USAGE', where: 'command line, --fail-under' }),
  );
});
