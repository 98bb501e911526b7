import { expect, it } from 'vitest';
import { niceTicks } from './nice-ticks.js';

it.each([
  [0, 100, 5, [0, 20, 40, 60, 80, 100]],
  [67.9, 94.6, 6, [70, 75, 80, 85, 90]],
  [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
  [-1.2, 1.2, 3, [-1, 0, 1]],
  [5, 5, 4, [5]],
])('puts round ticks into %d to %d', (low, high, count, ticks) => {
  expect(niceTicks(low, high, count)).toEqual(ticks);
});
