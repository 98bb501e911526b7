import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { createResamples } from './create-resamples.js';
import { createStratifiedResamples } from './create-stratified-resamples.js';

test('every stratum is drawn from as often as it has runs, each run about equally often', () => {
  const { sizes, resamples, draws } = createStratifiedResamples([4, 3, 1], { rng: createRng(1), resamples: 9000 });
  expect([sizes, resamples, draws.length]).toEqual([[4, 3, 1], 9000, 72_000]);
  const counts = [4, 3, 1].map((size) => Array<number>(size).fill(0));
  for (const [place, run] of draws.entries()) {
    const stratum = place % 8 < 4 ? 0 : place % 8 < 7 ? 1 : 2;
    counts[stratum]![run]! += 1;
  }
  for (const ofStratum of counts) {
    expect(ofStratum.reduce((sum, count) => sum + count, 0)).toBe(9000 * ofStratum.length);
    // Four standard deviations: 4 · √(36,000 · 0.25 · 0.75) = 329.
    for (const count of ofStratum) expect(Math.abs(count - 9000)).toBeLessThan(329);
  }
});

test('one stratum: the draws that createResamples counts, and the same counts; none of several', () => {
  const { draws, counted } = createStratifiedResamples([5], { rng: createRng('a'), resamples: 40 });
  const expected = createResamples(5, { rng: createRng('a'), resamples: 40 });
  expect(counted).toEqual(expected);
  const found = Array.from({ length: 40 }, (_, resample) => {
    const drawn = draws.subarray(5 * resample, 5 * resample + 5);
    return [0, 1, 2, 3, 4].map((run) => drawn.filter((each) => each === run).length);
  });
  expect(found.flat()).toEqual(Array.from(expected.counts));
  expect(createStratifiedResamples([5, 1], { rng: createRng('a'), resamples: 40 }).counted).toBeUndefined();
});

test('10,000 resamples unless told; the seed decides', () => {
  expect(createStratifiedResamples([1, 1], { rng: createRng(2) }).draws).toHaveLength(20_000);
  const of = (seed: string) => createStratifiedResamples([6, 2], { rng: createRng(seed), resamples: 20 }).draws;
  expect(of('a')).toEqual(of('a'));
  expect(of('a')).not.toEqual(of('b'));
});

test('refuses what is no count', () => {
  const rng = createRng(1);
  expect(() => createStratifiedResamples([], { rng })).toThrow('createStratifiedResamples: no stratum');
  expect(() => createStratifiedResamples([3, 0], { rng })).toThrow('createStratifiedResamples: size 0');
  expect(() => createStratifiedResamples([3], { rng, resamples: 1.5 })).toThrow('resamples 1.5');
});
