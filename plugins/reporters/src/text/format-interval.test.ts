import { expect, test } from 'vitest';
import { formatInterval } from './format-interval.js';

test('a dash, or dots where it would look like a sign', () => {
  expect(formatInterval({ low: 74.14, high: 80.06 })).toBe('74.1–80.1');
  expect(formatInterval({ low: -0.2, high: 1.4 })).toBe('-0.2…1.4');
  expect(formatInterval({ low: -0.04, high: 1.4 })).toBe('0.0–1.4');
  expect(formatInterval({ low: 9.4, high: 90.6 }, 0)).toBe('9–91');
  expect(formatInterval(null)).toBe('–');
});
