import { expect, test } from 'vitest';
import { encodePickle, type Picklable } from '../../../testing/encode-pickle.js';
import type { PickleMap } from '../pickle/pickle-value.js';
import { unpickle } from '../pickle/unpickle.js';
import { importNaslibPickle, isNaslibPickle } from './import-naslib-pickle.js';

const cells = [
  '|none~0|+|none~0|none~1|+|none~0|none~1|none~2|',
  '|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|',
];

/** The form of NASLib's full training pickles: lists over 200 epochs, and the cost. */
function read(dataset: string, last: readonly number[], length = 200) {
  const entries = last.map((accuracy, at): [Picklable, Picklable] => {
    const list = [...Array.from({ length: length - 1 }, () => 1.5), accuracy];
    const cost = new Map<Picklable, Picklable>([
      ['flops', 15.64737],
      ['params', 0.129306],
      ['latency', 0.0139],
      ['train_time', 7.221],
    ]);
    const result = new Map<Picklable, Picklable>([
      ['eval_acc1es', list],
      ['cost_info', cost],
    ]);
    return [cells[at]!, new Map([[dataset, result]])];
  });
  const pickle = unpickle(encodePickle(new Map(entries)), 'a') as PickleMap;
  expect(isNaslibPickle(pickle)).toBe(true);
  return importNaslibPickle(pickle, 'nb201_full_training.pickle');
}

test.each([
  // 0.01 % are one of 10,000 test images, and not whole validation images; 0.004 % the other way round.
  ['test', [10, 61.21]],
  ['valid', [9.712, 61.204]],
] as const)('the number of images shows that accuracies are of the %s split', (split, last) => {
  const { versions, notes } = read('cifar10-valid', last);
  const [{ version, accuracies, costs }] = versions as [(typeof versions)[0]];
  expect(version).toBe('naslib');
  expect(accuracies.map((table) => [table.dataset, table.split, table.epochs])).toEqual([
    ['cifar10-valid', split, 200],
  ]);
  const [{ means, trials, seeds }] = accuracies as [(typeof accuracies)[0]];
  expect([means[1651], means[1835], trials[1835], seeds.size]).toEqual([last[0] * 1e5, last[1] * 1e5, 1, 0]);
  expect([costs[0]!.parameters[1835], costs[0]!.flops[1835]]).toEqual([129_306, 15_647_370]);
  expect(notes).toContain(`cifar10-valid is its ${split} split, as the number of images shows`);
});

test.each([
  ['both splits would fit', 'cifar10-valid', [10, 61.22], /too few to tell/],
  ['means over seeds fit neither', 'cifar10-valid', [10, 61.213_33], /of neither validation or test images/],
  ['halves of the test images cannot be told apart', 'cifar100', [1, 15.62], /validation half or the test half/],
  ['a dataset of others', 'ninapro', [1, 15.62], /no dataset of NAS-Bench-201/],
])('nothing is guessed: %s', (_, dataset, last, hint) => {
  expect(() => read(dataset, last)).toThrow(
    expect.objectContaining({
      code: 'DATA',
      message: 'the pickle of NASLib holds nothing that can be told for certain',
      hint: expect.stringMatching(hint) as string,
    }),
  );
});

test('a learning curve that is cut is an error', () => {
  expect(() => read('cifar10-valid', [10, 61.21], 12)).toThrow(/eval_acc1es has 12 epochs, not 200/);
});
