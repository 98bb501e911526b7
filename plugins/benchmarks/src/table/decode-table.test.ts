import type { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { exampleTable } from '../testing/example-table.js';
import { microSpace } from '../testing/micro-space.js';
import { decodeTable } from './decode-table.js';
import { encodeTable } from './encode-table.js';

const table = exampleTable(microSpace());
const key = Object.keys(table.architectures)[3]!;
const place = `architectures[${JSON.stringify(key)}]`;
const entry = table.architectures[key]!;
const withEntry = (change: object): object => ({ ...table, architectures: { [key]: { ...entry, ...change } } });

function problemOf(value: unknown): unknown {
  try {
    return decodeTable(JSON.stringify(value), 'my.json');
  } catch (error) {
    return error;
  }
}

test('reads what is well-formed', () => {
  expect(decodeTable(JSON.stringify(table), 'my.json')).toEqual(table);
});

test.each([
  ['an accuracy out of range', withEntry({ test: [812, 1, 2] }), `${place}.test[0] must be <= 100, is 812`],
  ['an accuracy as text', withEntry({ valid: [1, '80', 2] }), `${place}.valid[1] must be number,null, is "80"`],
  ['a missing key', withEntry({ canonical: undefined }), `${place} lacks "canonical"`],
  ['an unknown key', withEntry({ vaild: [] }), `${place} has an unknown key "vaild"`],
  ['too few seeds', withEntry({ test: [1] }), `${place}.test must have one value for each of 3 seeds, has 1`],
  ['parameters that are no count', withEntry({ parameters: 1.5 }), `${place}.parameters must be integer, is 1.5`],
  ['no architectures', { ...table, architectures: {} }, 'architectures must NOT have fewer than 1 properties, is {}'],
  [
    'no dataset hash',
    { ...table, dataset: { ...table.dataset, hash: '' } },
    'dataset.hash must NOT have fewer than 1 characters, is ""',
  ],
  ['a list', [], 'the table must be object, is []'],
  [
    'a repeated seed',
    { ...table, seeds: [1, 2, 1] },
    'seeds must NOT have duplicate items (items ## 2 and 0 are identical), is [1,2,1]',
  ],
  [
    'two problems',
    { ...withEntry({ flops: -1 }), seeds: [] },
    'seeds must NOT have fewer than 1 items, is [] (and 1 more problem)',
  ],
])('%s is an error that names file, key and value', (_, value, problem) => {
  expect(problemOf(value)).toMatchObject<Partial<TouchstoneError>>({
    code: 'DATA',
    message: `malformed benchmark table: ${problem}`,
    where: 'my.json',
    hint: 'Correct the file, or make it again with `touchstone truth`.',
  });
});

test('another version of the format is named', () => {
  expect(problemOf({ ...table, schema: 'touchstone.table/2' })).toMatchObject({
    code: 'DATA',
    message: 'the benchmark table has schema "touchstone.table/2", this version reads "touchstone.table/1"',
    where: 'my.json',
  });
  expect(problemOf({ ...table, schema: undefined })).toMatchObject({
    message: 'malformed benchmark table: the table lacks "schema"',
  });
});

test('a file that is cut off is not JSON, and says so', () => {
  expect(() => decodeTable(encodeTable(table).slice(0, 2000), 'my.json')).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'DATA',
      message: expect.stringMatching(/^the benchmark table is not JSON: .* JSON/),
      where: 'my.json',
    }),
  );
});
