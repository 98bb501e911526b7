import { expect, test } from 'vitest';
import { parseCsv } from '../csv/parse-csv.js';
import { importMergedCsv, isMergedCsv } from './import-merged-csv.js';

const skip = '|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|';

function read(text: string) {
  const csv = parseCsv(text, 'my.csv');
  expect(isMergedCsv(csv)).toBe(true);
  return importMergedCsv(csv, 'my.csv');
}

test('columns of v1.1 and of NATS-Bench go to different versions; empty values stay unknown', () => {
  const { versions } = read(
    `index,arch,c100_test_200,c100_test_200_v11,c10_test_12,c10_test_200_seeds_v11\n1835,${skip},15.60667,15.5,,61.21 39.13 62.55\n`,
  );
  const found = versions.map(({ version, accuracies }) => [
    version,
    accuracies.map(({ dataset, split, epochs, means, seeds }) => [
      dataset,
      split,
      epochs,
      means[1835],
      [...seeds.keys()],
    ]),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    'v1.1': [
      ['cifar10', 'test', 200, 5_429_667, [777, 888, 999]],
      ['cifar100', 'test', 200, 1_550_000, []],
    ],
    nats: [['cifar100', 'test', 200, 1_560_667, []]],
  });
});

test.each([
  ['a missing column', `index,c10_test_200\n1835,54.29667`, /^the CSV has no column "arch"$/],
  ['another index', `index,arch,c10_test_200\n1836,${skip},54.29667`, /^index 1836 is given to cell 1835$/],
  ['text for a number', `index,arch,c10_test_200\n1835,${skip},fifty`, /^"fifty" is no number$/],
])('%s is an error', (_, text, message) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: 'DATA', message: expect.stringMatching(message) as string }),
  );
});
