import type { Architecture } from '@touchstone/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { canonicalCell } from './canonical-cell.js';
import type { CellForm } from './cell-form.js';
import { cellForm } from './cell-form.js';
import { enumerateCells } from './enumerate-cells.js';
import { uniqueString } from './unique-string.js';

const three = cellForm(3, nasBench201Operations);
const four = cellForm(4, nasBench201Operations);

describe('classes', () => {
  test('3 nodes: 60 of 125', () => {
    expect(classes(three, canonicalCell).size).toBe(60);
  });

  test('4 nodes: 4,930 of 15,625, unions of the 6,466 that uniqueString tells apart', () => {
    expect(classes(four, canonicalCell).size).toBe(4930);
    const pairs = new Set<string>();
    for (const cell of enumerateCells(four)) pairs.add(`${uniqueString(four, cell)} → ${canonicalCell(four, cell)}`);
    expect(pairs.size).toBe(6466);
  });
});

test.each([
  [[0, 0, 3], '#', 'a convolution of nothing is nothing'],
  [[1, 0, 1], '0', 'two skips are the input'],
  [[1, 3, 3], '(0)@nor_conv_3x3+(0)@nor_conv_3x3', 'a skip is transparent'],
  [[2, 1, 3], '((0)@nor_conv_1x1)@nor_conv_3x3+0', 'terms are sorted'],
  [[2, 4, 1], '(0)@avg_pool_3x3+(0)@nor_conv_1x1', 'terms are sorted across edges'],
])('%j is %s: %s', (architecture, expected) => {
  expect(canonicalCell(three, architecture)).toBe(expected);
});

test('terms that come through a skip are sorted among the others', () => {
  // (avg + conv3x3 + conv1x1) of the input, summed in two orders.
  expect(canonicalCell(four, [4, 3, 1, 2, 0, 1])).toBe(canonicalCell(four, [2, 4, 1, 3, 0, 1]));
});

test('the same string exactly where the same values are computed', () => {
  // The operations as functions of one number: independent enough that sums only agree when terms do.
  // The pool is not linear here, as it is a name like any other to the canonical form.
  const functions = [() => 0, (x: number) => x, bend(1.7), bend(2.9), bend(0.6)];
  const value = ([a, b, c]: Architecture, x: number): number => functions[b!]!(x) + functions[c!]!(functions[a!]!(x));
  const byValue = new Map<string, Set<string>>();
  for (const architecture of enumerateCells(three)) {
    const key = [0.31, 0.77].map((x) => value(architecture, x).toFixed(9)).join();
    byValue.set(key, (byValue.get(key) ?? new Set()).add(canonicalCell(three, architecture)));
  }
  expect(byValue.size).toBe(60);
  expect([...byValue.values()].every((strings) => strings.size === 1)).toBe(true);
});

test('exchanging two inner nodes that do not read each other changes nothing', () => {
  const operation = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(fc.array(operation, { minLength: 5, maxLength: 5 }), ([toOne, toTwo, out, fromOne, fromTwo]) => {
      const architecture = [toOne!, toTwo!, 0, out!, fromOne!, fromTwo!];
      const exchanged = [toTwo!, toOne!, 0, out!, fromTwo!, fromOne!];
      expect(canonicalCell(four, exchanged)).toBe(canonicalCell(four, architecture));
    }),
  );
});

function bend(factor: number): (x: number) => number {
  return (x) => Math.sin(factor * x) * factor;
}

function classes(cell: CellForm, name: (cell: CellForm, architecture: Architecture) => string): Set<string> {
  return new Set([...enumerateCells(cell)].map((architecture) => name(cell, architecture)));
}
