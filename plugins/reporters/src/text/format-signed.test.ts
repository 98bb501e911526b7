import { expect, test } from 'vitest';
import { formatSigned } from './format-signed.js';

test('a plus above zero as shown', () => {
  expect([1.25, -1.25, 0, 0.04, -0.04].map((value) => formatSigned(value))).toEqual([
    '+1.3',
    '-1.3',
    '0.0',
    '0.0',
    '0.0',
  ]);
  expect(formatSigned(0.5, 2)).toBe('+0.50');
});
