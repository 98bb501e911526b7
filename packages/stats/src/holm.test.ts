import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from './holm.js';

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(12)));

test('the example of Wikipedia, "Holm–Bonferroni method": at 5 % the first and the last are rejected', () => {
  expect(rounded(holm([0.01, 0.04, 0.03, 0.005]))).toEqual([0.03, 0.06, 0.06, 0.02]);
});

test('equals p.adjust(c(.01, .02, .03, .04, .05), "holm") of R', () => {
  expect(rounded(holm([0.01, 0.02, 0.03, 0.04, 0.05]))).toEqual([0.05, 0.08, 0.09, 0.09, 0.09]);
});

test('is capped at 1 and leaves a single value alone', () => {
  expect(holm([0.6, 0.9])).toEqual([1, 1]);
  expect(holm([0.2])).toEqual([0.2]);
  expect(holm([])).toEqual([]);
});

test('lies between the raw value and Bonferroni, in the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (pValues) => {
      const adjusted = holm(pValues);
      for (const [index, p] of pValues.entries()) {
        expect(adjusted[index]).toBeGreaterThanOrEqual(p);
        expect(adjusted[index]).toBeLessThanOrEqual(Math.min(1, p * pValues.length));
      }
      const sorted = pValues.toSorted((a, b) => a - b);
      expect(holm(sorted)).toEqual(adjusted.toSorted((a, b) => a - b));
    }),
  );
});

test('refuses what is no probability', () => {
  expect(() => holm([0.1, 1.5])).toThrow('holm: 1.5 is not a probability');
});
