import { expect, test } from 'vitest';
import { formatTable, type Cell, type Column } from './format-table.js';

const columns: Column[] = [
  { heading: '#', align: 'right' },
  { heading: 'name', align: 'left', flexible: true },
  { heading: 'value', align: 'right' },
];

function cells(...texts: string[]): Cell[] {
  return texts.map((text) => ({ text }));
}

test('aligns, two spaces apart', () => {
  expect(formatTable(columns, [cells('1', 'strength', '78.1'), cells('10', 'all-skip', '5.25')], 80)).toEqual([
    ' #  name      value',
    ' 1  strength   78.1',
    '10  all-skip   5.25',
  ]);
});

test('one space apart where two do not fit', () => {
  expect(formatTable(columns, [cells('1', 'strength', '78.1')], 17)).toEqual(['# name     value', '1 strength  78.1']);
});

test('wraps the flexible column where that does not fit either', () => {
  expect(formatTable(columns, [cells('1', 'strength[signed=true]', '78.1'), cells('2', 'b', '3')], 22)).toEqual([
    '# name           value',
    '1 strength        78.1',
    '  [signed=true]',
    '2 b                  3',
  ]);
});

test('styles what is visible and keeps the alignment', () => {
  const row: Cell[] = [{ text: '1' }, { text: 'a', style: (text) => `<${text}>` }, { text: '3' }];
  expect(formatTable(columns, [row], 80, (text) => text.toUpperCase())).toEqual(['#  NAME  VALUE', '1  <a>         3']);
});
