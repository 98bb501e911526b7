import { expect, test } from 'vitest';
import { exampleNatsPickle } from '../../../testing/example-nats-pickle.js';
import { createCollector } from '../../tables/create-collector.js';
import { unpickle } from '../pickle/unpickle.js';
import { collectNatsCell } from './collect-nats-cell.js';

const skip = '|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|';
const index = 1835;

function collect(trainings: Parameters<typeof exampleNatsPickle>[2], [at, text] = [index, skip] as [number, string]) {
  const collector = createCollector();
  const notes = collectNatsCell(unpickle(exampleNatsPickle(at, text, trainings), 'a'), collector, 'a');
  return { notes, ...collector.finish() };
}

test('the last epoch of each training, evaluations by the published names', () => {
  const { accuracies, costs } = collect([
    { dataset: 'cifar10', seed: 777, epochs: 200, accuracies: { 'ori-test@198': 1, 'ori-test@199': 61.21 } },
    { dataset: 'cifar10-valid', seed: 888, epochs: 200, accuracies: { 'x-valid@199': 60.5, 'ori-test@199': 60.25 } },
    {
      dataset: 'ImageNet16-120',
      seed: 777,
      epochs: 200,
      accuracies: { 'ori-test@199': 3, 'x-valid@199': 16.5, 'x-test@199': 16.25 },
      params: 0.136456,
      flop: 3.91948,
    },
    { dataset: 'cifar100', seed: 111, epochs: 12, accuracies: { 'x-test@11': 9.5, 'x-test@199': 15 } },
  ]);
  const found = accuracies.map(({ dataset, split, epochs, seeds }) => [
    `${dataset} ${split} ${epochs}`,
    [...seeds].map(([seed, column]) => [seed, column[index]! / 1e5]),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    'cifar10 test 200': [[777, 61.21]],
    'cifar10-valid valid 200': [[888, 60.5]],
    'cifar10-valid test 200': [[888, 60.25]],
    'imagenet16-120 valid 200': [[777, 16.5]],
    'imagenet16-120 test 200': [[777, 16.25]],
    'cifar100 test 12': [[111, 9.5]],
  });
  const cost = costs.find(({ dataset }) => dataset === 'imagenet16-120')!;
  expect([cost.parameters[index], cost.flops[index]]).toEqual([136_456, 3_919_480]);
});

test('other datasets are left out, and that is said', () => {
  const { notes, accuracies } = collect([
    { dataset: 'ninapro', seed: 777, epochs: 200, accuracies: { 'x-valid@199': 80 } },
  ]);
  expect(notes).toEqual(['trainings on ninapro are left out']);
  expect(accuracies).toEqual([]);
});

test('an index that is not that of the cell, or an unknown operation, is an error', () => {
  expect(() => collect([], [7, skip])).toThrow(
    expect.objectContaining({ code: 'DATA', message: 'the file gives index 7 to cell 1835', where: 'a' }),
  );
  expect(() => collect([], [index, skip.replace('skip_connect~2', 'sep_conv_5x5~2')])).toThrow(
    expect.objectContaining({
      code: 'DATA',
      message: expect.stringMatching(/unknown operation "sep_conv_5x5"/) as string,
      where: 'a',
    }),
  );
});

test('a pickle of another form is an error that names what it lacks', () => {
  const collector = createCollector();
  expect(() => collectNatsCell(new Map([['200', new Map([['arch_str', skip]])]]), collector, 'a')).toThrow(
    expect.objectContaining({ code: 'DATA', message: 'the pickle has no entry "arch_index"' }),
  );
  expect(() => collectNatsCell([1], collector, 'a')).toThrow(/not of one cell of NATS-Bench/);
});
