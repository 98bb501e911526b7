import * as fc from 'fast-check';
import { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { cellForm } from './cell-form.js';
import { discretiseCell } from './discretise-cell.js';

const cell = cellForm(3, nasBench201Operations);
const all = (): boolean => true;
const notNone = (operation: number): boolean => operation !== 0;
const flat = [0, 0, 0, 0, 0];

test('keeps the best allowed operation of each edge, the first of equals', () => {
  const scores = [
    [9, 1, 2, 3, 2],
    [0, -5, -5, -7, -5],
    [1, 1, 1, 1, 1],
  ];
  expect(discretiseCell(cell, scores, all)).toEqual([0, 0, 0]);
  expect(discretiseCell(cell, scores, notNone)).toEqual([3, 1, 1]);
});

test('what it keeps is allowed and nothing allowed scores higher', () => {
  const score = fc.oneof(fc.double({ noNaN: true, min: -1e9 }), fc.constant(0));
  const row = fc.array(score, { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.tuple(row, row, row), (scores) => {
      for (const [edge, kept] of discretiseCell(cell, scores, notNone).entries()) {
        expect(kept).not.toBe(0);
        expect(scores[edge]![kept]).toBeGreaterThanOrEqual(Math.max(...scores[edge]!.slice(1)));
      }
    }),
  );
});

test.each([
  [[flat, flat], 'scores are not 3 edges × 5 operations: rows of length [5, 5]'],
  [[flat, flat, [1, 2]], 'scores are not 3 edges × 5 operations: rows of length [5, 5, 2]'],
  [[flat, [0, 0, Number.NaN, 0, 0], flat], 'the score of nor_conv_1x1 is NaN'],
  [
    [flat, flat, [1, -Infinity, -Infinity, -Infinity, -Infinity]],
    'every operation that the space allows is refused (−∞)',
  ],
])('%j is refused', (scores, message) => {
  expect(() => discretiseCell(cell, scores, notNone)).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({ code: 'PLUGIN', message }),
  );
});
