import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { batchPickle } from '../fixtures/batch-pickle.js';
import { numpyPickles } from '../fixtures/numpy-pickles.js';
import { imagenet16120 } from './imagenet16-120.js';
import { readBatch } from './read-batch.js';

const sizes = { searchTrain: 8, searchValid: 4, searchScore: 6, train: 20, valid: 5, test: 5 };
const defaults = {
  path: '',
  resolution: 16,
  augment: true,
  splits: 'published',
  scoreOn: 'held-out',
  splitSeed: 0,
} as const;

let dataDirectory: string;
let directory: string;
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'touchstone-imagenet16-'));
  directory = join(dataDirectory, 'imagenet16-120');
  await mkdir(directory);
});
afterEach(() => rm(dataDirectory, { recursive: true }));

/** Images whose pixels are all their number within the file; two of three are of the first 120 classes. */
async function write(name: string, count: number): Promise<void> {
  const pixels = Uint8Array.from({ length: count * 768 }, (_, at) => Math.floor(at / 768));
  const labels = Array.from({ length: count }, (_, place) => (place % 3 === 2 ? 500 : 1 + place));
  await writeFile(join(directory, name), batchPickle(pixels, labels));
}

async function writeAll(): Promise<void> {
  for (let batch = 1; batch <= 10; batch++) await write(`train_data_batch_${batch}`, 3);
  await write('val_data', 15);
}

function load(changes: object = {}) {
  const environment = { cacheDirectory: '', dataDirectory, log: () => {} };
  return imagenet16120.load({ ...defaults, ...sizes, ...changes }, environment);
}

test('takes images of the first 120 classes, with their labels', async () => {
  await writeAll();
  const dataset = await load();
  expect(dataset).toMatchObject({
    name: 'imagenet16-120',
    classes: 120,
    image: { channels: 3, height: 16, width: 16 },
    augmentation: { flip: true, crop: 2 },
  });
  expect(dataset.notes.slice(0, 2)).toEqual([
    'ImageNet16-120: 20 training and 10 validation images',
    expect.stringContaining('halves of the test files'),
  ]);
  for (const split of ['train', 'valid', 'test'] as const) {
    const { images, labels } = dataset.examples(split);
    // Label and pixels of an image are its number in the file.
    const pixels = Array.from(labels, (_, place) => Math.round(images[place * 768 + 256]! * 61.26 + 116.66) + 0);
    expect(pixels).toEqual([...labels]);
  }
});

describe('what is wrong is said', () => {
  test('a batch is missing', async () => {
    await writeAll();
    await rm(join(directory, 'train_data_batch_7'));
    await expect(load()).rejects.toMatchObject({
      code: 'DATA',
      message: 'train_data_batch_7 of ImageNet16 is missing',
      where: directory,
    });
  });

  test('there is no directory', async () => {
    await expect(load({ path: join(directory, 'absent') })).rejects.toMatchObject({
      code: 'DATA',
      message: 'no images of ImageNet16: there is no such directory',
    });
  });

  test.each([
    [
      'a cut file',
      () => batchPickle(new Uint8Array(768), [1]).subarray(0, 500),
      /^the pickle cannot be read: it ends early/,
    ],
    ['no dictionary', () => Buffer.from('\x80\x02].', 'latin1'), /^the pickle is no dictionary$/],
    ['no images', () => Buffer.from('\x80\x02}.', 'latin1'), /^"data" is no array of bytes$/],
    [
      'too few images',
      () => batchPickle(new Uint8Array(768), [1, 2]),
      /^2 labels need images of 2 × 768, "data" is 2 × 768 in 768 bytes$/,
    ],
    ['a label out of range', () => batchPickle(new Uint8Array(768), [1001]), /^label 1001 is not 1 … 1000$/],
  ])('%s', async (_, bytes, message) => {
    await writeAll();
    const where = join(directory, 'train_data_batch_3');
    await writeFile(where, bytes());
    await expect(load()).rejects.toMatchObject({ code: 'DATA', message: expect.stringMatching(message), where });
  });
});

test.each(numpyPickles)('a batch that numpy has written: %s', async (_, bytes) => {
  const file = join(directory, 'batch');
  await writeFile(file, bytes);
  const source = await readBatch(file, 120);
  expect([...source.labels]).toEqual([0, 119]);
  const image = await source.open();
  expect([...image(1).subarray(0, 3)]).toEqual([2 * 768, 2 * 768 + 1, 2 * 768 + 2].map((at) => (7 * at) % 251));
  expect(image(1)).toHaveLength(768);
});
