import { expect, it } from 'vitest';
import { rowScores } from './row-scores.js';

it('rowScores survive JSON', () => {
  expect(JSON.parse(JSON.stringify(rowScores([[1.5, -Infinity, 0]])))).toEqual([[1.5, null, 0]]);
});
