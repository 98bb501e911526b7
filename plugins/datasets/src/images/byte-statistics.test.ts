import { expect, test } from 'vitest';
import { byteStatistics } from './byte-statistics.js';

test('mean and deviation per channel, scaled to 0 … 1', () => {
  const { mean, deviation } = byteStatistics([Uint8Array.of(0, 255, 1, 3), Uint8Array.of(0, 255, 5, 7)], 2, 'test');
  expect(mean[0]).toBeCloseTo(0.5, 12);
  expect(deviation[0]).toBeCloseTo(0.5, 12);
  expect(mean[1]).toBeCloseTo(4 / 255, 12);
  expect(deviation[1]).toBeCloseTo(Math.sqrt(5) / 255, 12);
});

test('equal pixels are an error', () => {
  expect(() => byteStatistics([Uint8Array.of(7, 7)], 1, 'dataset x')).toThrow(
    expect.objectContaining({ code: 'DATA', where: 'dataset x' }),
  );
});
