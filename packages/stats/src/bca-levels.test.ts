import { expect, test } from 'vitest';
import { bcaLevels } from './bca-levels.js';
import { mean } from './mean.js';
import { quantile } from './quantile.js';

const values = [781, 794, 652, 803, 749];
const indices = [0, 1, 2, 3, 4];
/** Means of all 5^5 resamples. */
const resampled = indices
  .flatMap((a) =>
    indices.flatMap((b) => indices.flatMap((c) => indices.flatMap((d) => indices.map((e) => [a, b, c, d, e])))),
  )
  .map((resample) => mean(resample.map((index) => values[index]!)));
const jackknife = indices.map((left) => mean(values.filter((_, index) => index !== left)));

test('equals the levels and the interval of SciPy 1.17.1 on all resamples of five values', () => {
  const levels = bcaLevels({ observed: mean(values), resampled, jackknife, confidence: 0.95 })!;
  expect(levels[0]).toBeCloseTo(0.004469054391998142, 10);
  expect(levels[1]).toBeCloseTo(0.9322112436184471, 10);
  const sorted = resampled.toSorted((a, b) => a - b);
  expect(quantile(sorted, levels[0])).toBeCloseTo(680.4, 10);
  expect(quantile(sorted, levels[1])).toBeCloseTo(789.8, 10);
});

test('a resample that equals the observed value up to rounding counts half', () => {
  const input = { observed: 0.3, jackknife: [0.1, 0.3, 0.5], confidence: 0.9 };
  const exact = bcaLevels({ ...input, resampled: [0.1, 0.3, 0.3, 0.5] });
  expect(bcaLevels({ ...input, resampled: [0.1, 0.1 + 0.2, 0.3, 0.5] })).toEqual(exact);
});

test('symmetric data give the percentile levels', () => {
  const levels = bcaLevels({ observed: 0, resampled: [-1, 0, 1], jackknife: [-1, 0, 1], confidence: 0.9 })!;
  expect(levels[0]).toBeCloseTo(0.05, 14);
  expect(levels[1]).toBeCloseTo(0.95, 14);
});

test('are undefined where acceleration, bias or the formula is', () => {
  const input = { observed: 0, resampled: [-1, 0, 1], jackknife: [-1, 0, 1], confidence: 0.9 };
  expect(bcaLevels({ ...input, jackknife: [2, 2, 2] })).toBeUndefined();
  expect(bcaLevels({ ...input, jackknife: [0.3, 0.1 + 0.2, 0.3] })).toBeUndefined();
  expect(bcaLevels({ ...input, jackknife: [1e-160, 2e-160, 4e-160] })).toBeUndefined();
  expect(bcaLevels({ ...input, resampled: [1, 2, 3] })).toBeUndefined();
  expect(bcaLevels({ ...input, confidence: 1 - 1e-15, jackknife: [-9, 1, 1, 1, 1, 1, 1, 1] })).toBeUndefined();
});
