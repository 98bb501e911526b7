import { expect, test } from 'vitest';
import { alignRows } from './align-rows.js';

test('columns are as wide as their widest text, numbers to the right, no spaces at the end', () => {
  expect(
    alignRows(
      [
        ['name', 'cells', ''],
        ['a', '3', 'x'],
        ['longer', '15,625', ''],
      ],
      [1],
    ),
  ).toEqual(['name     cells', 'a            3  x', 'longer  15,625']);
});
