import { expect, test } from 'vitest';
import { csvCell } from './csv-cell.js';

test.each([
  [null, ''],
  [true, 'true'],
  [-1.5, '-1.5'],
  [0.1 + 0.2, '0.30000000000000004'],
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  [' padded', '" padded"'],
  ['=1+1', "'=1+1"],
  ['+a,b', '"\'+a,b"'],
  ['-a', "'-a"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['\tx', "'\tx"],
])('%j', (value, text) => {
  expect(csvCell(value)).toBe(text);
});
