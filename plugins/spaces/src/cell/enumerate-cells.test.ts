import { expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { cellForm } from './cell-form.js';
import { enumerateCells } from './enumerate-cells.js';

test('the first edge is the most significant digit', () => {
  const all = [...enumerateCells(cellForm(3, nasBench201Operations))];
  expect(all).toHaveLength(125);
  expect(all.slice(0, 6)).toEqual([
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, 2],
    [0, 0, 3],
    [0, 0, 4],
    [0, 1, 0],
  ]);
  expect(all[1 * 25 + 4 * 5 + 2]).toEqual([1, 4, 2]);
  expect(all.at(-1)).toEqual([4, 4, 4]);
});

test('no architecture comes twice', () => {
  const all = [...enumerateCells(cellForm(4, nasBench201Operations))].map((architecture) => architecture.join(''));
  expect(new Set(all).size).toBe(15_625);
});
