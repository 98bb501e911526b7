import { expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { cellForm } from './cell-form.js';
import { encodeCell } from './encode-cell.js';

const cell = cellForm(3, nasBench201Operations);

test('writes nodes and what they read', () => {
  expect(encodeCell(cell, [1, 0, 3])).toBe('|skip_connect~0|+|none~0|nor_conv_3x3~1|');
});

test('refuses what is no architecture', () => {
  expect(() => encodeCell(cell, [1, 0])).toThrow('an architecture has 2 operations where the cell has 3 edges');
});
