import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { stratifiedSplits } from '../splits/stratified-splits.js';
import { buildDataset, type ImageCollection } from './build-dataset.js';
import { meanAndDeviation } from './mean-and-deviation.js';

const sizes = { train: 8, valid: 2, test: 4, searchTrain: 2, searchValid: 2, searchScore: 2 };

/** Image i of class 0 is filled with i, of class 1 (from image 10 on) with i² / 4. */
function collection(changes: Partial<ImageCollection> = {}): ImageCollection {
  return {
    name: 'numbers',
    image: { channels: 1, height: 2, width: 2 },
    classes: 2,
    splits: stratifiedSplits([10, 10], sizes, createRng(0)),
    notes: ['by hand'],
    read: (index, into) => into.fill(index < 10 ? index : (index * index) / 4),
    ...changes,
  };
}

test('normalises every split by the mean and standard deviation of train', () => {
  const source = collection();
  const dataset = buildDataset(source);
  const train = meanAndDeviation(dataset.examples('train').images);
  expect(train.mean).toBeCloseTo(0, 6);
  expect(train.deviation).toBeCloseTo(1, 6);

  const raw = Float32Array.from(source.splits.train.indices, (index) => (index < 10 ? index : (index * index) / 4));
  const { mean, deviation } = meanAndDeviation(raw);
  const judged = dataset.examples('test');
  const index = source.splits.test.indices[3]!;
  expect(judged.images[3 * 4]).toBeCloseTo(((index < 10 ? index : (index * index) / 4) - mean) / deviation, 6);
  expect(dataset.notes).toEqual([
    'by hand',
    `normalised by mean ${mean.toFixed(4)} and standard deviation ${deviation.toFixed(4)} of the 8 train images at 2×2`,
  ]);
});

test('hands out splits of the right size, the same object each time', () => {
  const dataset = buildDataset(collection());
  const examples = dataset.examples('search-valid');
  expect(examples).toMatchObject({ split: 'search-valid', count: 2 });
  expect(examples.images).toHaveLength(2 * 4);
  expect(dataset.examples('search-valid')).toBe(examples);
});

test('the hash follows the content', () => {
  const hash = buildDataset(collection()).hash;
  expect(buildDataset(collection()).hash).toBe(hash);
  expect(buildDataset(collection({ splits: stratifiedSplits([10, 10], sizes, createRng(1)) })).hash).not.toBe(hash);
  const changed = collection({ read: (index, into) => into.fill(index < 10 ? index : (index * index) / 3) });
  expect(buildDataset(changed).hash).not.toBe(hash);
});

test('refuses images that are all equal', () => {
  expect(() => buildDataset(collection({ read: (_, into) => into.fill(1) }))).toThrowError(
    expect.objectContaining({ code: 'DATA', where: 'dataset numbers' }),
  );
});
