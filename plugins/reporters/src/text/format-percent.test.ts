import { expect, test } from 'vitest';
import { formatPercent } from './format-percent.js';

test('whole percents', () => {
  expect([0, 1 / 3, 1].map(formatPercent)).toEqual(['0%', '33%', '100%']);
});
