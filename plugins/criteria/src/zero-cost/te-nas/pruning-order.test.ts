import { expect, test } from 'vitest';
import { meanChange } from './mean-change.js';
import { pruningOrder } from './pruning-order.js';

const change = (operation: number, ntk: number, regions: number) => ({ edge: 0, operation, ntk, regions });
const order = (changes: Parameters<typeof pruningOrder>[0]): number[] =>
  pruningOrder(changes).map(({ operation }) => operation);

test('first goes what lowers the condition number and raises the number of regions', () => {
  expect(order([change(0, 0.1, 0.2), change(1, 0.5, -0.3), change(2, -0.4, 0.4)])).toEqual([1, 0, 2]);
});

test('by the sum of both ranks, ties by the condition number', () => {
  // Ranks 0 + 2, 1 + 0, 2 + 1.
  expect(order([change(0, 0.9, 0.3), change(1, 0.5, 0.1), change(2, 0.1, 0.2)])).toEqual([1, 0, 2]);
  // Ranks 0 + 1 and 1 + 0.
  expect(order([change(0, 0.1, 0.1), change(1, 0.2, 0.2)])).toEqual([1, 0]);
});

test('equal changes share a rank', () => {
  // Ranks 0 + 2, 0 + 1, 1 + 0; with distinct ranks the last would lose.
  expect(order([change(0, 0.5, 0.3), change(1, 0.5, 0.2), change(2, 0.4, 0.1)])).toEqual([1, 2, 0]);
});

test('sorts by 3 significant figures, in the order given where they agree', () => {
  expect(order([change(0, 0.12341, 0), change(1, 0.12344, 0)])).toEqual([0, 1]);
  expect(order([change(0, 0.1231, 0), change(1, 0.1244, 0)])).toEqual([1, 0]);
});

test('changes are relative to before, and rounded before they are averaged', () => {
  expect(meanChange([100, 200], [50, 250])).toBeCloseTo((0.5 - 0.25) / 2, 12);
  expect(meanChange([1000, 1000], [999.6, 999])).toBeCloseTo(0.0005, 12);
});
