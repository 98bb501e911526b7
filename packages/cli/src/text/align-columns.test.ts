import { expect, test } from 'vitest';
import { alignColumns } from './align-columns.js';

test('aligns to the left, some columns to the right, and leaves no spaces at the end', () => {
  const rows = [
    ['edge', 'accuracy', ''],
    ['0→1', '9.5', 'x'],
    ['long name', '93.25'],
  ];
  expect(alignColumns(rows, [1])).toEqual(['edge       accuracy', '0→1             9.5  x', 'long name     93.25']);
  expect(alignColumns([])).toEqual([]);
});
