import { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { cellForm } from './cell-form.js';
import { requireArchitecture } from './require-architecture.js';

const cell = cellForm(3, nasBench201Operations);

test('a whole architecture passes', () => {
  expect(() => requireArchitecture(cell, [0, 4, 2])).not.toThrow();
});

test.each([
  [[1, 2], 'an architecture has 2 operations where the cell has 3 edges'],
  [[1, 5, 2], 'an architecture names operation 5 on edge 1, which does not exist'],
  [[1, 1, 0.5], 'an architecture names operation 0.5 on edge 2, which does not exist'],
  [[-1, 1, 1], 'an architecture names operation -1 on edge 0, which does not exist'],
])('%j is refused', (architecture, message) => {
  expect(() => requireArchitecture(cell, architecture)).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({ code: 'PLUGIN', message }),
  );
});
