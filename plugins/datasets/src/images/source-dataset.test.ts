import { expect, test } from 'vitest';
import type { ImageSource } from './image-source.js';
import { sourceDataset, type SourceCollection } from './source-dataset.js';

const opened: string[] = [];

/** Images of 2×2 whose pixels are all 10 times their number. */
function source(file: string, numbers: readonly number[]): ImageSource {
  return {
    file,
    labels: Uint8Array.from(numbers, (number) => number % 3),
    open: async () => {
      opened.push(file);
      return (place) => new Uint8Array(4).fill(10 * numbers[place]!);
    },
  };
}

function split(...indices: number[]) {
  return { indices: Uint32Array.from(indices), labels: Uint8Array.from(indices, (index) => index % 3) };
}

const collection: SourceCollection = {
  name: 'numbers',
  image: { channels: 1, height: 2, width: 2 },
  pool: 2,
  classes: 3,
  sources: [source('a', [0, 1, 2]), source('b', [3, 4]), source('c', [5, 6, 7])],
  splits: {
    train: split(7, 0, 1),
    valid: split(2),
    test: split(6, 5),
    'search-train': split(0),
    'search-valid': split(1),
    'search-score': split(7),
  },
  notes: ['a note'],
  normalisation: { mean: [0], deviation: [1] },
};

test('gives the images of each split in order, across files, pooled and normalised', async () => {
  const dataset = await sourceDataset(collection);
  expect(dataset.image).toEqual({ channels: 1, height: 1, width: 1 });
  expect(Array.from(dataset.examples('train').images, (value) => Math.round(25.5 * value))).toEqual([7, 0, 1]);
  expect(Array.from(dataset.examples('test').images, (value) => Math.round(25.5 * value))).toEqual([6, 5]);
  expect(dataset.examples('test')).toMatchObject({ split: 'test', count: 2, labels: Uint8Array.of(0, 2) });
  expect(dataset.examples('test')).toBe(dataset.examples('test'));
});

test('opens only the files that it needs', async () => {
  opened.length = 0;
  await sourceDataset(collection);
  expect(opened).toEqual(['a', 'c']);
});

test('normalisation may come from the train split', async () => {
  const seen: number[] = [];
  const dataset = await sourceDataset({
    ...collection,
    normalisation: (train) => {
      for (const image of train) seen.push(image[0]! / 10);
      return { mean: [0.25], deviation: [0.5] };
    },
  });
  expect(seen).toEqual([7, 0, 1]);
  expect(dataset.examples('train').images[1]).toBeCloseTo(-0.5, 6);
  expect(dataset.notes).toEqual(['a note', 'normalised by mean 0.2500 and standard deviation 0.5000']);
});

test('the hash follows everything that the examples depend on', async () => {
  const hashOf = async (changes: Partial<SourceCollection>) =>
    (await sourceDataset({ ...collection, ...changes })).hash;
  const hash = await hashOf({});
  expect(await hashOf({})).toBe(hash);
  const others = await Promise.all([
    hashOf({ pool: 1 }),
    hashOf({ normalisation: { mean: [0], deviation: [2] } }),
    hashOf({ splits: { ...collection.splits, test: split(5, 6) } }),
    hashOf({ sources: [source('a', [0, 1, 2]), source('b', [3, 4]), source('c', [5, 6, 8])] }),
    hashOf({ classes: 4 }),
  ]);
  expect(new Set([hash, ...others]).size).toBe(6);
});
