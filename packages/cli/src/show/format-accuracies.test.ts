import type { ArchitectureReport } from '@touchstone/core';
import { expect, test } from 'vitest';
import { formatAccuracies } from './format-accuracies.js';

type Shown = Pick<ArchitectureReport, 'benchmark' | 'accuracies'>;
const format = (shown: Shown) => formatAccuracies(shown as ArchitectureReport);

test('a line for each table', () => {
  const standing = { percentile: 99.5, rank: 1234, of: 15_625, best: 94.375 };
  const lines = format({
    benchmark: { state: 'loaded', name: 'bench', provenance: { version: 'v1' } },
    accuracies: [
      {
        dataset: 'cifar10',
        split: 'test',
        epochs: 200,
        mean: 93.5,
        seeds: [
          { seed: 777, accuracy: 93 },
          { seed: 888, accuracy: 94 },
        ],
        standing,
      },
      { dataset: 'other', split: 'valid', epochs: 12, mean: 5, seeds: [] },
    ],
  });
  expect(lines).toEqual([
    'Accuracies in percent, from the benchmark bench v1',
    '  dataset  split  epochs   mean  percentile             rank   best  seeds',
    '  cifar10  test      200  93.50       99.50  1,234 of 15,625  94.38  777: 93.00, 888: 94.00',
    '  other    valid      12   5.00',
  ]);
});

test('why there are none', () => {
  expect(format({ benchmark: { state: 'absent', message: 'no data', hint: 'Add some.' }, accuracies: [] })).toEqual([
    'No accuracies: no data',
    '  Add some.',
  ]);
  expect(format({ benchmark: { state: 'loaded', name: 'bench', provenance: {} }, accuracies: [] })).toEqual([
    'No accuracies: the benchmark bench does not know this architecture',
  ]);
});
