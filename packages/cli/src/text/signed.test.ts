import { expect, test } from 'vitest';
import { signed } from './signed.js';

test.each([
  [2.314, '+2.31'],
  [-0.5, '−0.50'],
  [0, '±0.00'],
  [-0.004, '±0.00'],
])('%d is %s', (value, text) => {
  expect(signed(value)).toBe(text);
});
