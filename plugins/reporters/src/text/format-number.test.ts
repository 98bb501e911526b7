import { expect, test } from 'vitest';
import { formatNumber } from './format-number.js';

test('fixed decimals, a dash for none, no minus before zero', () => {
  expect([formatNumber(78.149), formatNumber(-0.214, 2), formatNumber(null), formatNumber(-0.04)]).toEqual([
    '78.1',
    '-0.21',
    '–',
    '0.0',
  ]);
});
