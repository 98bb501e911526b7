import type { Dataset, Examples } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { synthetic } from './synthetic.js';

const defaults = {
  height: 8,
  width: 8,
  channels: 1,
  classes: 4,
  frequency: 0.25,
  noise: 0.5,
  searchTrain: 128,
  searchValid: 128,
  searchScore: 128,
  train: 384,
  valid: 128,
  test: 256,
  seed: 0,
};

function load(changes: Partial<typeof defaults> = {}): Promise<Dataset> {
  const environment = { cacheDirectory: 'never used', dataDirectory: '', log: () => {} };
  return synthetic.load({ ...defaults, ...changes }, environment);
}

type Features = (image: Float32Array) => number[];

/** Percent of `judged` whose nearest class mean of `train` is their class. */
function nearestMean(train: Examples, judged: Examples, features: Features): number {
  const of = ({ images }: Examples, place: number): number[] => features(images.subarray(place * 64, place * 64 + 64));
  const means = [0, 1, 2, 3].map((label) => {
    const members = [...train.labels.keys()].filter((place) => train.labels[place] === label);
    const rows = members.map((place) => of(train, place));
    return rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
  });
  const right = [...judged.labels.keys()].filter((place) => {
    const distances = means.map((mean) => distance(of(judged, place), mean));
    return distances.indexOf(Math.min(...distances)) === judged.labels[place];
  });
  return (100 * right.length) / judged.count;
}

function distance(row: number[], mean: number[]): number {
  return row.reduce((sum, value, at) => sum + (value - mean[at]!) ** 2, 0);
}

/** Mean square of second differences along 4 directions: what four 3×3 filters, squared and pooled, see. */
function orientedEnergy(image: Float32Array): number[] {
  return [1, 9, 8, 7].map((step) => {
    let sum = 0;
    for (let y = 1; y < 7; y++) {
      for (let x = 1; x < 7; x++) {
        const at = y * 8 + x;
        sum += (image[at - step]! - 2 * image[at]! + image[at + step]!) ** 2;
      }
    }
    return sum / 36;
  });
}

function key({ images }: Examples, place: number): string {
  return images.subarray(place * 64, place * 64 + 64).join();
}

test('small by default, and as large as asked for', async () => {
  const dataset = await load();
  expect(dataset).toMatchObject({ name: 'synthetic', classes: 4, image: { channels: 1, height: 8, width: 8 } });
  expect(dataset.examples('train').images).toHaveLength(384 * 64);
  const other = await load({ channels: 3, height: 5, width: 7, classes: 10, test: 33 });
  expect(other.image).toEqual({ channels: 3, height: 5, width: 7 });
  expect(other.examples('test').images).toHaveLength(33 * 3 * 5 * 7);
  expect(new Set(other.examples('test').labels).size).toBe(10);
});

test('the seed decides everything', async () => {
  const { hash } = await load();
  expect((await load()).hash).toBe(hash);
  expect((await load({ seed: 1 })).hash).not.toBe(hash);
  expect((await load({ noise: 0.6 })).hash).not.toBe(hash);
});

test('search splits hold images of train', async () => {
  const dataset = await load();
  const train = dataset.examples('train');
  const known = new Set(Array.from({ length: 384 }, (_, place) => key(train, place)));
  expect(known.size).toBe(384);
  for (const split of ['search-train', 'search-valid', 'search-score'] as const) {
    expect(known.has(key(dataset.examples(split), 5))).toBe(true);
  }
  expect(known.has(key(dataset.examples('test'), 5))).toBe(false);
});

test('pixels do not tell the classes apart linearly, oriented 3×3 filters do', async () => {
  const dataset = await load();
  const train = dataset.examples('train');
  const judged = dataset.examples('test');
  expect(nearestMean(train, judged, (image) => [...image])).toBeLessThan(45);
  expect(nearestMean(train, judged, orientedEnergy)).toBeGreaterThan(85);
});

test('search splits that do not fit into train are an error', async () => {
  await expect(load({ searchTrain: 200 })).rejects.toMatchObject({ code: 'CONFIG' });
});
