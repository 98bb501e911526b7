import { createRng } from '@touchstone/contract';
import { referenceEngine, toyDataset, toyEnvironment } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { batchFeeder } from './batch-feeder.js';

const engine = referenceEngine();
const dataset = await toyDataset.load({ images: 16 }, toyEnvironment);
const augmented = { ...dataset, augmentation: { flip: true, crop: 1, padding: [0] } };

async function images(step: number, data = dataset, rng = createRng(3)): Promise<number[]> {
  const next = batchFeeder({ engine, dataset: data, batchSize: 4, rng }, ['train']);
  return [...(await engine.download(next(step)['train-images']!))];
}

test('uploads the batches that are asked for, by name and shape', () => {
  const tensors = batchFeeder({ engine, dataset, batchSize: 4, rng: createRng(3) }, ['train', 'valid'])(0);
  expect(Object.entries(tensors).map(([name, { shape }]) => [name, shape])).toEqual([
    ['train-images', [4, 1, 3, 3]],
    ['train-labels', [4, 2]],
    ['valid-images', [4, 1, 3, 3]],
    ['valid-labels', [4, 2]],
  ]);
});

test('the same images for the same step and generator, whatever has been drawn from it', async () => {
  const used = createRng(3);
  used.uniform();
  expect(await images(2, augmented, used)).toEqual(await images(2, augmented));
  expect(await images(3)).not.toEqual(await images(2));
  expect(await images(2, dataset, createRng(4))).not.toEqual(await images(2));
});

test('augments where the dataset says so', async () => {
  expect(await images(2, augmented)).not.toEqual(await images(2));
});
