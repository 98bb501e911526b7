import { expect, test } from 'vitest';
import { normalDistribution } from './normal-distribution.js';

test.each([
  [-5, 2.866515718791933e-7],
  [-3, 0.0013498980316300933],
  [-1.96, 0.024997895148220435],
  [-1, 0.15865525393145707],
  [0, 0.5],
  [0.3, 0.6179114221889526],
  [1, 0.8413447460685429],
  [2.5, 0.9937903346742238],
  [5, 0.9999997133484281],
])('equals scipy.special.ndtr at %f', (z, expected) => {
  expect(Math.abs(normalDistribution(z) - expected)).toBeLessThan(1e-15);
});

test('NaN is an error', () => {
  expect(() => normalDistribution(Number.NaN)).toThrow('normalDistribution: z is NaN');
});

test('the far tails are 0 and 1', () => {
  expect(normalDistribution(-40)).toBe(0);
  expect(normalDistribution(Infinity)).toBe(1);
});

test('is a probability wherever the series still runs', () => {
  for (let z = -8; z <= 8; z += 1 / 1024) {
    const p = normalDistribution(z);
    expect(p).toBeGreaterThanOrEqual(0);
    expect(p).toBeLessThanOrEqual(1);
  }
});
