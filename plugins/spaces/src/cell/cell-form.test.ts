import { expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { cellForm } from './cell-form.js';

test('edges are in the order of architecture strings', () => {
  const { edges } = cellForm(4, nasBench201Operations);
  expect(edges.map(({ from, to }) => `${from}→${to}`)).toEqual(['0→1', '0→2', '1→2', '0→3', '1→3', '2→3']);
});
