import { expect, it } from 'vitest';
import { spread } from './spread.js';

it('leaves positions that are far enough apart', () => {
  expect(spread([10, 50, 30], 10, 0, 100)).toEqual([10, 50, 30]);
});

it('moves neighbours apart, in their order, within the limits', () => {
  const placed = spread([99, 98, 97, 3], 10, 0, 100);
  expect(placed).toEqual([100, 90, 80, 3]);
});

it('shares the room where there is too little', () => {
  expect(spread([5, 5, 5], 10, 0, 10)).toEqual([0, 5, 10]);
});
