import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { createResamples } from './create-resamples.js';

test('every resample draws as many runs as there are', () => {
  const { size, resamples, counts } = createResamples(7, { rng: createRng(1), resamples: 50 });
  expect([size, resamples, counts.length]).toEqual([7, 50, 350]);
  for (let first = 0; first < counts.length; first += 7) {
    expect(counts.subarray(first, first + 7).reduce((sum, count) => sum + count, 0)).toBe(7);
  }
});

test('every run is drawn about equally often; 10,000 resamples unless told', () => {
  const { resamples, counts } = createResamples(5, { rng: createRng(2) });
  expect(resamples).toBe(10_000);
  for (let run = 0; run < 5; run++) {
    const drawn = counts.filter((_, place) => place % 5 === run).reduce((sum, count) => sum + count, 0);
    // Standard deviation √(50,000 · 0.2 · 0.8) = 89.
    expect(Math.abs(drawn - 10_000)).toBeLessThan(360);
  }
});

test('the seed decides', () => {
  const options = { resamples: 20 };
  const { counts } = createResamples(6, { ...options, rng: createRng('a') });
  expect(createResamples(6, { ...options, rng: createRng('a') }).counts).toEqual(counts);
  expect(createResamples(6, { ...options, rng: createRng('b') }).counts).not.toEqual(counts);
});

test('refuses what is no count', () => {
  const rng = createRng(1);
  expect(() => createResamples(0, { rng })).toThrow('createResamples: size 0');
  expect(() => createResamples(3, { rng, resamples: 1.5 })).toThrow('createResamples: resamples 1.5');
});
