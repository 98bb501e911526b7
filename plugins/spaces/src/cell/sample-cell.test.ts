import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { cellForm } from './cell-form.js';
import { sampleCell } from './sample-cell.js';

const cell = cellForm(3, nasBench201Operations);

test('reaches every allowed architecture, evenly, and no other', () => {
  const rng = createRng('sample');
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 2700; draw++) {
    const key = sampleCell(cell, rng, (operation) => operation >= 2).join('');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect([...counts.keys()].every((key) => /^[234]{3}$/.test(key))).toBe(true);
  expect(counts.size).toBe(27);
  // Chi-squared with 26 degrees of freedom: 54.05 is the 99.9 % quantile.
  const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
  expect(chiSquared).toBeLessThan(54.05);
});

test('the seed decides', () => {
  expect(fiveFrom('a')).toEqual(fiveFrom('a'));
  expect(fiveFrom('a')).not.toEqual(fiveFrom('b'));
});

function fiveFrom(seed: string): unknown {
  const rng = createRng(seed);
  return Array.from({ length: 5 }, () => sampleCell(cell, rng, () => true));
}
