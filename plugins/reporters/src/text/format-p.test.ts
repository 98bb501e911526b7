import { expect, test } from 'vitest';
import { formatP } from './format-p.js';

test('three decimals or a bound', () => {
  expect([1, 0.0494, 0.001, 0.000_999, 0].map(formatP)).toEqual(['1.000', '0.049', '0.001', '<0.001', '<0.001']);
});
