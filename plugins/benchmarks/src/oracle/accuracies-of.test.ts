import type { BenchmarkQuery, TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { encodeTable } from '../table/encode-table.js';
import { tableBenchmark } from '../table/table-benchmark.js';
import { exampleTable } from '../testing/example-table.js';
import { microSpace } from '../testing/micro-space.js';
import { accuraciesOf } from './accuracies-of.js';

const space = microSpace();
const table = exampleTable(space);
const benchmark = tableBenchmark(encodeTable(table), space, 'my.json');
const query: BenchmarkQuery = { dataset: 'fashion-mnist', split: 'test', epochs: 5, seed: 'mean' };
const known = (architecture: readonly number[]): number => benchmark.query(architecture, query)!;

test('all architectures, or those that the rule can return', () => {
  const all = [...space.architectures()];
  expect(accuraciesOf(benchmark, space, query, 'all')).toEqual(all.map(known));
  expect(accuraciesOf(benchmark, space, query, 'selectable')).toEqual(
    all.filter((architecture) => !architecture.includes(0)).map(known),
  );
});

test('leaves out what is not known', () => {
  const [first] = Object.entries(table.architectures);
  const partial = tableBenchmark(
    encodeTable({ ...table, architectures: Object.fromEntries([first!]) }),
    space,
    'my.json',
  );
  const disconnected = [...space.architectures()].filter((architecture) => space.canonical(architecture) === '#');
  expect(accuraciesOf(partial, space, query, 'all')).toEqual(disconnected.map(() => 10.25));
});

test('nothing known is an error', () => {
  expect(() => accuraciesOf(benchmark, space, { ...query, epochs: 200 }, 'all')).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'DATA',
      message: 'the benchmark "table" knows no architecture of "micro" under this query',
      where: '{"dataset":"fashion-mnist","split":"test","epochs":200,"seed":"mean"}',
    }),
  );
});
