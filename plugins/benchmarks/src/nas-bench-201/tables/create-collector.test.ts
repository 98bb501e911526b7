import type { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { createCollector } from './create-collector.js';
import { missing } from './percent.js';

const key = { dataset: 'cifar10', split: 'test', epochs: 200 } as const;

test('means of trainings, and published means where there are none', () => {
  const collector = createCollector();
  collector.training(key, 0, 999, 85.79, 'a');
  collector.training(key, 0, 777, 85.62, 'a');
  collector.training(key, 0, 888, 86.18, 'a');
  collector.mean(key, 1, 93.67667, 0, 'a');
  const [table] = collector.finish().accuracies;
  expect([...table!.seeds.keys()]).toEqual([777, 888, 999]);
  expect([table!.means[0], table!.means[1], table!.means[2]]).toEqual([8_586_333, 9_367_667, missing]);
  expect([table!.trials[0], table!.trials[1]]).toEqual([3, 0]);
  expect(table!.seeds.get(777)![0]).toBe(8_562_000);
  expect(table!.seeds.get(777)![1]).toBe(missing);
});

test('tables are sorted, so that equal content gives equal files', () => {
  const collector = createCollector();
  for (const epochs of [200, 12]) collector.mean({ ...key, epochs }, 0, 50, 1, 'a');
  collector.mean({ ...key, dataset: 'cifar10-valid', split: 'valid' }, 0, 50, 1, 'a');
  expect(collector.finish().accuracies.map(({ dataset, epochs }) => `${dataset} ${epochs}`)).toEqual([
    'cifar10 12',
    'cifar10 200',
    'cifar10-valid 200',
  ]);
});

test.each<[string, (collector: ReturnType<typeof createCollector>) => void, string]>([
  [
    'an impossible accuracy',
    (collector) => collector.mean(key, 0, 101, 1, 'my.csv:2'),
    '101 is no accuracy in percent',
  ],
  ['an impossible count', (collector) => collector.cost('cifar10', 0, -1, 1, 'my.csv:2'), '-1 is no count'],
  [
    'a cell that is there twice',
    (collector) => {
      collector.mean(key, 7, 50, 1, 'my.csv:1');
      collector.mean(key, 7, 50, 1, 'my.csv:2');
    },
    'cell 7 is there twice',
  ],
])('%s', (_, collect, message) => {
  expect(() => collect(createCollector())).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({ code: 'DATA', message, where: 'my.csv:2' }),
  );
});
