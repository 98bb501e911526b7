import { expect, test } from 'vitest';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatLegend } from './format-legend.js';

test('wrapped, or left out', () => {
  expect(formatLegend('one two three', { ...plainLayout, width: 8 })).toEqual(['one two', 'three']);
  expect(formatLegend('one two three', { ...plainLayout, legends: false })).toEqual([]);
});
