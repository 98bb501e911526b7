import { expect, test } from 'vitest';
import { nemenyiCriticalDifference } from './nemenyi-critical-difference.js';

test('Demšar 2006, section 3.2.2: four classifiers on 14 data sets', () => {
  expect(nemenyiCriticalDifference(4, 14)).toBeCloseTo(1.25, 2);
  expect(nemenyiCriticalDifference(4, 14, 0.1)).toBeCloseTo(1.12, 2);
});

test('four times the blocks halve it', () => {
  expect(nemenyiCriticalDifference(7, 40)).toBeCloseTo(nemenyiCriticalDifference(7, 10) / 2, 12);
});

test('refuses what is out of range', () => {
  expect(() => nemenyiCriticalDifference(3, 0)).toThrow('nemenyiCriticalDifference: 0 blocks');
  expect(() => nemenyiCriticalDifference(1, 5)).toThrow(RangeError);
});
