import type { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { exampleTable } from '../testing/example-table.js';
import { microSpace } from '../testing/micro-space.js';
import { indexTable } from './index-table.js';
import type { TruthTable } from './truth-table.js';

const space = microSpace();
const table = exampleTable(space);
const key = '|skip_connect~0|+|none~0|nor_conv_3x3~1|';
const entry = { canonical: '(0)@nor_conv_3x3', parameters: 1, flops: 1, valid: [1, 2, 3], test: [1, 2, 3] };

test('finds every class by its canonical string', () => {
  const index = indexTable(table, space, 'my.json');
  expect(index.size).toBe(60);
  for (const [canonical, { architecture }] of index) expect(space.canonical(architecture)).toBe(canonical);
});

test('any member may stand for its class', () => {
  const index = indexTable({ ...table, architectures: { [key]: entry } }, space, 'my.json');
  expect(index.get('(0)@nor_conv_3x3')).toEqual({ ...entry, architecture: [1, 0, 3] });
});

const twice = { [key]: entry, '|none~0|+|nor_conv_3x3~0|none~1|': entry };
test.each<[string, TruthTable, string]>([
  [
    'another space',
    { ...table, space: { name: 'nas-bench-201', options: {} } },
    'the table is of the search space "nas-bench-201", not of "micro"',
  ],
  [
    'a string of another space',
    { ...table, architectures: { '|conv~0|+|none~0|none~1|': entry } },
    'malformed benchmark table: architectures["|conv~0|+|none~0|none~1|"] is no architecture of "micro": ' +
      'malformed architecture string: node 1: unknown operation "conv" in "conv~0"',
  ],
  [
    'the canonical string of another class',
    { ...table, architectures: { [key]: { ...entry, canonical: '0' } } },
    `malformed benchmark table: architectures["${key}"] has canonical "0", "micro" says "(0)@nor_conv_3x3"`,
  ],
  [
    'a class twice',
    { ...table, architectures: twice },
    'malformed benchmark table: architectures["|none~0|+|nor_conv_3x3~0|none~1|"] repeats the class "(0)@nor_conv_3x3"',
  ],
])('%s is an error', (_, wrong, message) => {
  expect(() => indexTable(wrong, space, 'my.json')).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({ code: 'DATA', message, where: 'my.json' }),
  );
});
