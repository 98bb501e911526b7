import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { canonicalCell } from './canonical-cell.js';
import { cellForm } from './cell-form.js';
import { decodeCell } from './decode-cell.js';
import { encodeCell } from './encode-cell.js';
import { enumerateCells } from './enumerate-cells.js';
import { uniqueString } from './unique-string.js';

const cell = cellForm(4, nasBench201Operations);

test('tells 6,466 of the 15,625 cells of NAS-Bench-201 apart (asserted by its own tests)', () => {
  expect(new Set([...enumerateCells(cell)].map((architecture) => uniqueString(cell, architecture))).size).toBe(6466);
});

test('tells the same 60 cells of 3 nodes apart as canonicalCell', () => {
  const three = cellForm(3, nasBench201Operations);
  const all = [...enumerateCells(three)];
  const pairs = all.map((architecture) => `${uniqueString(three, architecture)} ${canonicalCell(three, architecture)}`);
  expect(new Set(pairs).size).toBe(60);
  expect(new Set(all.map((architecture) => uniqueString(three, architecture))).size).toBe(60);
});

const table = fileURLToPath(new URL('../../../../../shared/data/nas-bench-201/nas-bench-201.csv', import.meta.url));

test.skipIf(!existsSync(table))(
  'equals the published string of every cell (skipped where shared/data is absent)',
  () => {
    const rows = readFileSync(table, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows).toHaveLength(15_625);
    const wrong = rows.filter(([, text, unique]) => {
      const architecture = decodeCell(cell, text!);
      return encodeCell(cell, architecture) !== text || uniqueString(cell, architecture) !== unique;
    });
    expect(wrong).toEqual([]);
  },
);
