import { expect, test } from 'vitest';
import { parseCsv } from '../csv/parse-csv.js';
import { importNasgraphCsv, isNasgraphCsv } from './import-nasgraph-csv.js';

const columns = 'file id,arch str,cfg name,C,N,train accuracy,validation accuracy,test accuracy';
const none = '|none~0|+|none~0|none~1|+|none~0|none~1|none~2|';
const skip = '|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|';

function read(rows: readonly string[], name: string, header = columns) {
  const csv = parseCsv([header, ...rows].join('\n'), name);
  expect(isNasgraphCsv(csv)).toBe(true);
  return importNasgraphCsv(csv, name);
}

test.each([
  ['nasbench201_cifar100.csv', 'cifar100', 1],
  ['nasgraph_cifar100 (1).csv', 'cifar100', 1],
  ['nasbench201_ImageNet16-120.csv', 'imagenet16-120', 0.83333],
  // CIFAR-10 with a validation accuracy can only be cifar10-valid.
  ['nasbench201_cifar10.csv', 'cifar10-valid', 10],
])('%s is of %s', (name, dataset, chance) => {
  const { versions, notes } = read(
    [`1651,${none},infer.tiny,16,5,5,${chance},${chance}`, `1835,${skip},infer.tiny,16,5,9,15.5,15.25`],
    name,
  );
  const [{ version, accuracies }] = versions as [(typeof versions)[0]];
  expect(version).toBe('v1.1');
  expect(accuracies.map((table) => [table.dataset, table.split, table.epochs, table.means[1835]])).toEqual([
    [dataset, 'test', 200, 1_525_000],
    [dataset, 'valid', 200, 1_550_000],
  ]);
  expect(notes).toContain('2 of 15625 cells');
});

test.each<[string, string[], string, string, RegExp]>([
  [
    'a missing column',
    [],
    columns.replace(',test accuracy', ''),
    'cifar100.csv',
    /^the CSV has no column "test accuracy"$/,
  ],
  [
    'a name without a dataset',
    [`1,${skip},infer.tiny,16,5,9,15,15`],
    columns,
    'table.csv',
    /does not say which dataset it is of/,
  ],
  [
    'a wrong name',
    [`1651,${none},infer.tiny,16,5,9,10,10`],
    columns,
    'cifar100.csv',
    /guessing gives 1\.000 %, but its all-none cell has 10/,
  ],
  [
    'another size of networks',
    [`1,${skip},infer.tiny,16,1,9,15,15`],
    columns,
    'cifar100.csv',
    /C=16, N=1, not the published/,
  ],
  [
    'an unknown operation',
    [`1,${skip.replace('skip_connect~2', 'max_pool_3x3~2')},infer.tiny,16,5,9,15,15`],
    columns,
    'cifar100.csv',
    /unknown operation "max_pool_3x3"/,
  ],
  [
    'a line twice',
    [`1,${skip},infer.tiny,16,5,9,15,15`, `1,${skip},infer.tiny,16,5,9,15,15`],
    columns,
    'cifar100.csv',
    /cell 1835 is there twice/,
  ],
  [
    'an impossible accuracy',
    [`1,${skip},infer.tiny,16,5,9,15,150`],
    columns,
    'cifar100.csv',
    /150 is no accuracy in percent/,
  ],
])('%s is an error', (_, rows, header, name, message) => {
  expect(() => read(rows, name, header)).toThrow(
    expect.objectContaining({ code: 'DATA', message: expect.stringMatching(message) as string }),
  );
});
