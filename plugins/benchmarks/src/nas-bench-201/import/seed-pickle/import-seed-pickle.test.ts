import { expect, test } from 'vitest';
import { encodePickle, tuple, type Picklable } from '../../../testing/encode-pickle.js';
import type { PickleMap } from '../pickle/pickle-value.js';
import { unpickle } from '../pickle/unpickle.js';
import { importSeedPickle, isSeedPickle } from './import-seed-pickle.js';

const read = (entries: readonly [Picklable, Picklable][]): PickleMap =>
  unpickle(encodePickle(new Map(entries)), 'a') as PickleMap;
const name = 'my_test_acc_cf10.p';

test('three trainings have seeds, of fewer only the mean and the count are known', () => {
  const pickle = read([
    [tuple(4, 2, 1, 2, 1, 1), [85.62, 86.18, 85.79]],
    [tuple(1, 1, 1, 1, 1, 1), [61.21, 39.13]],
  ]);
  expect(isSeedPickle(pickle)).toBe(true);
  const { versions } = importSeedPickle(pickle, name, '');
  expect(versions).toHaveLength(1);
  const [{ version, accuracies }] = versions as [(typeof versions)[0]];
  const [{ dataset, split, epochs, means, trials, seeds }] = accuracies as [(typeof accuracies)[0]];
  expect([version, dataset, split, epochs]).toEqual(['v1.1', 'cifar10', 'test', 200]);
  expect([means[0], trials[0], means[1835], trials[1835]]).toEqual([8_586_333, 3, 5_017_000, 2]);
  expect([...seeds].map(([seed, column]) => [seed, column[0], column[1835]])).toEqual([
    [777, 8_562_000, 0xffff_ffff],
    [888, 8_618_000, 0xffff_ffff],
    [999, 8_579_000, 0xffff_ffff],
  ]);
});

test.each<[string, [Picklable, Picklable][], string, RegExp]>([
  [
    'a table of another space: eight edges',
    [[tuple(0, 2, 0, 1, 2, 1, 0, 0), [89.4]]],
    name,
    /\(0,2,0,1,2,1,0,0\) is no cell/,
  ],
  ['an operation that does not exist', [[tuple(0, 0, 0, 0, 0, 5), [89.4]]], name, /is no cell of NAS-Bench-201/],
  ['four trainings', [[tuple(0, 0, 0, 0, 0, 0), [10, 10, 10, 10]]], name, /has 4 trainings, not 1 to 3/],
  ['no training', [[tuple(0, 0, 0, 0, 0, 0), []]], name, /has 0 trainings/],
  ['text for an accuracy', [[tuple(0, 0, 0, 0, 0, 0), ['10']]], name, /something else where there should be numbers/],
  [
    'a name that does not say what it is of',
    [[tuple(0, 0, 0, 0, 0, 0), [10]]],
    'accuracies.p',
    /does not say of which dataset/,
  ],
  ['a name of another dataset', [[tuple(0, 0, 0, 0, 0, 0), [10]]], 'test_cifar100.p', /does not say of which dataset/],
])('%s', (_, entries, file, message) => {
  expect(() => importSeedPickle(read(entries), file, '')).toThrow(
    expect.objectContaining({ code: 'DATA', message: expect.stringMatching(message) as string }),
  );
});
