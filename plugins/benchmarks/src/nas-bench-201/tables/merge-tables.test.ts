import type { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { exampleTables } from '../../testing/example-tables.js';
import { encodeTables } from '../file/encode-tables.js';
import { createCollector } from './create-collector.js';
import { mergeTables } from './merge-tables.js';
import type { NasBench201Tables } from './nas-bench-201-tables.js';
import { missing } from './percent.js';

const key = { dataset: 'cifar10', split: 'test', epochs: 200 } as const;

function single(version: 'v1.1' | 'nats', cell: number, seed: number, accuracy: number): NasBench201Tables {
  const collector = createCollector();
  collector.training(key, cell, seed, accuracy, 'example');
  return { version, ...collector.finish(), sources: [] };
}

test('versions stay apart, however different', () => {
  const merged = mergeTables([exampleTables('v1.1')], [exampleTables('nats', 4)]);
  expect(merged.map(({ version, accuracies }) => [version, accuracies[0]!.means[0]])).toEqual([
    ['nats', 5_425_000],
    ['v1.1', 5_025_000],
  ]);
});

test('what is new is added, what is known is kept', () => {
  const [merged] = mergeTables([exampleTables('v1.1')], [single('v1.1', 5, 888, 60)]);
  const [table] = merged!.accuracies;
  expect([...table!.seeds.keys()]).toEqual([777, 888, 999]);
  expect([table!.means[0], table!.means[5], table!.means[6]]).toEqual([5_025_000, 6_000_000, missing]);
  expect([table!.trials[0], table!.trials[5]]).toEqual([2, 1]);
  expect(merged!.accuracies).toHaveLength(2);
  expect(merged!.costs[0]!.parameters[0]).toBe(129_306);
});

test('adding the same again changes nothing', () => {
  const once = mergeTables([], [exampleTables('v1.1')]);
  expect(Buffer.compare(encodeTables(mergeTables(once, [exampleTables('v1.1')])), encodeTables(once))).toBe(0);
});

test('the order of adding does not matter', () => {
  const [first, second] = [exampleTables('v1.1'), single('v1.1', 5, 888, 60)];
  const bytes = encodeTables(mergeTables([first], [second]));
  expect(Buffer.compare(encodeTables(mergeTables([second], [first])), bytes)).toBe(0);
});

test('rounding is no disagreement, a ten-thousandth of a point and more is', () => {
  const known = [single('v1.1', 5, 888, 60)];
  const [merged] = mergeTables(known, [single('v1.1', 5, 888, 60.0001)]);
  expect(merged!.accuracies[0]!.means[5]).toBe(6_000_000);
  expect(() => mergeTables(known, [single('v1.1', 5, 888, 60.000_11)])).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'DATA',
      message: 'the new source disagrees with what was added before: 60 before, 60.00011 now',
      where: 'v1.1, cifar10, test, 200 epochs, seed 888, cell 5',
    }),
  );
});

test('costs must be equal', () => {
  const other = createCollector();
  other.cost('cifar10', 0, 129_307, 15_647_370, 'example');
  expect(() => mergeTables([exampleTables('nats')], [{ version: 'nats', ...other.finish(), sources: [] }])).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({ where: 'nats, parameters of cifar10 networks, cell 0' }),
  );
});
