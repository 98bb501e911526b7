import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.js';
import { studentizedRangeQuantile } from './studentized-range-quantile.js';

test.each([
  [0.95, 3, 3.314493155398122],
  [0.9, 5, 3.478280550703068],
  [0.99, 10, 5.156634960089622],
  [0.95, 50, 5.646026026380527],
  [0.5, 4, 1.9783204855397125],
  [0.95, 1000, 7.369627485138476],
])('equals scipy.stats.studentized_range.ppf(%f, %d, inf)', (probability, groups, expected) => {
  expect(studentizedRangeQuantile(probability, groups)).toBeCloseTo(expected, 9);
});

// Two-tailed Nemenyi test: the quantile divided by √2.
test.each([
  [0.05, [1.96, 2.343, 2.569, 2.728, 2.85, 2.949, 3.031, 3.102, 3.164]],
  [0.1, [1.645, 2.052, 2.291, 2.459, 2.589, 2.693, 2.78, 2.855, 2.92]],
])('equals table 5(a) of Demšar 2006 at %f for 2 to 10 classifiers', (level, published) => {
  for (const [index, expected] of published.entries()) {
    const critical = studentizedRangeQuantile(1 - level, index + 2) / Math.SQRT2;
    // The table has three decimals, not all of them rounded correctly.
    expect(Math.abs(critical - expected)).toBeLessThan(0.0011);
  }
});

test('two groups: √2 times the normal quantile', () => {
  for (const probability of [0.01, 0.5, 0.95, 0.9999]) {
    const expected = Math.SQRT2 * normalQuantile((1 + probability) / 2);
    expect(studentizedRangeQuantile(probability, 2)).toBeCloseTo(expected, 10);
  }
});

test('refuses what is out of range', () => {
  expect(() => studentizedRangeQuantile(1, 3)).toThrow('studentizedRangeQuantile: 1 is not a probability');
  expect(() => studentizedRangeQuantile(0.95, 1)).toThrow('studentizedRangeQuantile: 1 groups');
});
