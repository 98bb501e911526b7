import { expect, it } from 'vitest';
import { logarithmicAxis } from './logarithmic-axis.js';

it('spaces powers of ten equally', () => {
  const { scale, ticks } = logarithmicAxis('s', [0.01, 100], [0, 400]);
  expect(ticks.map((tick) => tick.text)).toEqual(['0.01', '0.1', '1', '10', '100']);
  for (const [at, { value }] of ticks.entries()) expect(scale(value)).toBeCloseTo(100 * at, 9);
});

it('adds twos and fives to short axes', () => {
  const { ticks } = logarithmicAxis('s', [1, 20], [0, 1]);
  expect(ticks.map((tick) => tick.value)).toEqual([1, 2, 5, 10, 20]);
});
