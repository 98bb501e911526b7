import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleTable } from '../testing/example-table.js';
import { microSpace } from '../testing/micro-space.js';
import { decodeTable } from './decode-table.js';
import { encodeTable } from './encode-table.js';
import type { TruthTableEntry } from './truth-table.js';

const table = exampleTable(microSpace());

test('decode after encode is the identity', () => {
  expect(decodeTable(encodeTable(table), 'memory')).toEqual(table);
});

test('any accuracies come back to the last bit, unknown ones and notes included', () => {
  const accuracy = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 100, noNaN: true }));
  const accuracies = fc.array(accuracy, { minLength: 3, maxLength: 3 });
  const note = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(accuracies, accuracies, fc.nat(), note, (valid, tested, parameters, text) => {
      const entry: TruthTableEntry = { canonical: '0', parameters, flops: 1, valid, test: tested, note: text };
      const changed = { ...table, architectures: { '|skip_connect~0|': entry } };
      expect(decodeTable(encodeTable(changed), 'memory')).toEqual(changed);
    }),
  );
});

test('the order of keys does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(table.architectures).toReversed());
  const { dataset, ...rest } = table;
  const shuffled = { ...rest, architectures: reversed, dataset: { ...dataset, options: { a: 1, b: 2 } } };
  const ordered = { ...table, dataset: { ...dataset, options: { b: 2, a: 1 } } };
  expect(encodeTable(shuffled)).toBe(encodeTable(ordered));
});

test('one line for each architecture, a new line at the end', () => {
  const text = encodeTable(table);
  const lines = text.split('\n');
  expect(lines.filter((line) => line.includes('"canonical"'))).toHaveLength(60);
  expect(lines.slice(0, 2)).toEqual(['{', '  "schema": "touchstone.table/1",']);
  expect(text.endsWith('}\n')).toBe(true);
});

test('a table that could not be read back is not written', () => {
  const wrong = { ...table, seeds: [1, 2] };
  expect(() => encodeTable(wrong)).toThrow('must have one value for each of 2 seeds, has 3 (and 119 more problems)');
  const entry = { ...Object.values(table.architectures)[0]!, test: [Number.NaN, 1, 2] };
  expect(() => encodeTable({ ...table, architectures: { '|none~0|': entry } })).toThrow(
    'architectures["|none~0|"].test[0] must be number,null, is NaN',
  );
});
