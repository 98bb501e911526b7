import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { cellForm } from '../cell/cell-form.js';
import { encodeCell } from '../cell/encode-cell.js';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { nasBench201Architecture, nasBench201Index } from './official-index.js';

const cell = cellForm(4, nasBench201Operations);

test.each([
  [1835, [1, 1, 1, 1, 1, 1]],
  [1651, [0, 0, 0, 0, 0, 0]],
  [1462, [3, 3, 3, 3, 3, 3]],
  // Asserted by the authors' own code.
  [0, [4, 2, 1, 2, 1, 1]],
  [9, [4, 0, 0, 1, 0, 3]],
  [123, [4, 4, 2, 0, 4, 3]],
])('index %i is %j', (index, architecture) => {
  expect(nasBench201Architecture(index)).toEqual(architecture);
  expect(nasBench201Index(architecture)).toBe(index);
});

test('every index leads to an architecture and back', () => {
  const seen = new Set<string>();
  for (let index = 0; index < 15_625; index++) {
    const architecture = nasBench201Architecture(index);
    seen.add(architecture.join(''));
    if (nasBench201Index(architecture) !== index) expect(nasBench201Index(architecture)).toBe(index);
  }
  expect(seen.size).toBe(15_625);
});

test.each([[-1], [15_625], [0.5], [NaN]])('%d is no index', (index) => {
  expect(() => nasBench201Architecture(index)).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'CONFIG',
      message: `${index} is no index of NAS-Bench-201`,
    }),
  );
});

test.each([[[]], [[0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 5]], [[0, 0, 0, 0, 0.5, 0]], [[0, 0, 0, 0, 0, 0, 0]]])(
  '%j is no architecture',
  (architecture) => {
    expect(() => nasBench201Index(architecture)).toThrow(
      expect.objectContaining<Partial<TouchstoneError>>({ code: 'PLUGIN' }),
    );
  },
);

const table = fileURLToPath(new URL('../../../../../shared/data/nas-bench-201/nas-bench-201.csv', import.meta.url));

test.skipIf(!existsSync(table))('is the order of the published table (skipped where shared/data is absent)', () => {
  const rows = readFileSync(table, 'utf8').trimEnd().split('\n').slice(1);
  const strings = rows.map((line) => line.split(',', 2)[1]);
  expect(strings).toHaveLength(15_625);
  expect(strings).toEqual(strings.map((_, index) => encodeCell(cell, nasBench201Architecture(index))));
});
