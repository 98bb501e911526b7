import { expect, test } from 'vitest';
import { expandRanges } from './expand-ranges.js';

test.each([
  ['11-13', [11, 12, 13]],
  ['1, 5, 11 - 13, 20', [1, 5, 11, 12, 13, 20]],
  ['7-7', [7]],
  ['5', '5'],
  ['3,8', '3,8'],
  ['', ''],
  ['-3', '-3'],
  ['20-11', '20-11'],
  ['1-3,x', '1-3,x'],
  ['0-9999999', '0-9999999'],
])('%j is %j', (text, expected) => {
  expect(expandRanges(text)).toEqual(expected);
});
