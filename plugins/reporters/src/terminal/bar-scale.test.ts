import { expect, test } from 'vitest';
import { barScale } from './bar-scale.js';

test.each([
  [[65.2, 78.1], { low: 65, high: 80 }],
  [[65, 80], { low: 60, high: 80 }],
  [[71.2], { low: 70, high: 75 }],
  [[0], { low: -5, high: 0 }],
])('%j', (values, scale) => {
  expect(barScale(values)).toEqual(scale);
});
