import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '@touchstone/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cifar10 } from './cifar10.js';
import { cifar100 } from './cifar100.js';
import { cifarBytes } from '../fixtures/cifar-bytes.js';

const sizes = { searchTrain: 30, searchValid: 30, searchScore: 10, train: 40, valid: 40, test: 20 };
const defaults = {
  path: '',
  resolution: 16,
  augment: true,
  splits: 'published',
  scoreOn: 'held-out',
  splitSeed: 0,
  ...sizes,
} as const;

let dataDirectory: string;
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'touchstone-cifar-'));
});
afterEach(() => rm(dataDirectory, { recursive: true }));

async function write(name: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const directory = join(dataDirectory, name);
  await mkdir(directory, { recursive: true });
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(directory, file), bytes);
}

function load(plugin: typeof cifar10 | typeof cifar100, changes: object = {}): Promise<Dataset> {
  const environment = { cacheDirectory: '', dataDirectory, log: () => {} };
  return plugin.load({ ...defaults, ...changes }, environment);
}

describe('cifar10', () => {
  const train = cifarBytes(100, 10, 1, 'train');
  const judged = cifarBytes(20, 10, 1, 'test');

  test('reads the files of the data directory', async () => {
    await write('cifar10', { 'train.bin': train, 'test.bin': judged });
    const dataset = await load(cifar10, { resolution: 32 });
    expect(dataset).toMatchObject({ name: 'cifar10', classes: 10, image: { channels: 3, height: 32, width: 32 } });
    expect(dataset.notes).toEqual([
      'CIFAR-10: 100 training and 20 test images',
      'train and valid: halves of the training files (drawn by seed, as these are not the official 50000 + 10000 images)',
      'search-valid is part of valid',
      'search-score: 10 images of train that search-train does without',
      'normalised by mean 0.4914, 0.4824, 0.4467 and standard deviation 0.2471, 0.2435, 0.2616',
    ]);
    const { images, labels, count } = dataset.examples('test');
    expect(count).toBe(20);
    // Every test image is in the file, with its label.
    const byFirstPixels = new Map<string, number>();
    for (let place = 0; place < 20; place++) {
      const first = [0, 1024, 2048].map((at) => judged[place * 3073 + 1 + at]!);
      byFirstPixels.set(first.join(), judged[place * 3073]!);
    }
    for (let place = 0; place < 20; place++) {
      const first = [125.3, 123, 113.9].map((mean, channel) =>
        Math.round(images[place * 3072 + channel * 1024]! * [63, 62.1, 66.7][channel]! + mean),
      );
      expect(byFirstPixels.get(first.join())).toBe(labels[place]);
    }
  });

  test('path is a directory elsewhere; resolution 8 is the mean of 4×4 pixels', async () => {
    await write('elsewhere', { 'train.bin': train, 'test.bin': judged });
    const path = join(dataDirectory, 'elsewhere');
    const [small, full] = [await load(cifar10, { path, resolution: 8 }), await load(cifar10, { path, resolution: 32 })];
    expect(small.image).toEqual({ channels: 3, height: 8, width: 8 });
    const [pooled, pixels] = [small.examples('train').images, full.examples('train').images];
    let sum = 0;
    for (const y of [4, 5, 6, 7]) for (const x of [8, 9, 10, 11]) sum += pixels[1024 + y * 32 + x]!;
    expect(pooled[64 + 8 + 2]).toBeCloseTo(sum / 16, 5);
    expect(small.hash).not.toBe(full.hash);
  });

  test('training images are flipped and shifted as published, unless told otherwise', async () => {
    await write('cifar10', { 'train.bin': train, 'test.bin': judged });
    const { augmentation } = await load(cifar10, { resolution: 32 });
    expect(augmentation).toMatchObject({ flip: true, crop: 4 });
    expect(augmentation!.padding[2]).toBeCloseTo(-113.9 / 66.7, 6);
    expect((await load(cifar10, { resolution: 8 })).augmentation!.crop).toBe(1);
    expect((await load(cifar10, { augment: false })).augmentation).toBeUndefined();
  });

  test.each([
    [
      'a cut file',
      { 'train.bin': train.subarray(0, 4000), 'test.bin': judged },
      'the file is cut or of another format: 4000 bytes are not a multiple of 3073',
      'train.bin',
    ],
    ['an empty file', { 'train.bin': train, 'test.bin': new Uint8Array() }, 'the file is empty', 'test.bin'],
    [
      'a label that is no class',
      { 'train.bin': train, 'test.bin': relabelled(judged, 3 * 3073, 10) },
      'image 3 has label 10, CIFAR-10 has 0 to 9',
      'test.bin',
    ],
    [
      'no files',
      {},
      'no images of CIFAR-10: neither data_batch_1.bin … test_batch.bin nor train*.bin and test*.bin',
      '',
    ],
  ])('%s', async (_, files, message, where) => {
    await write('cifar10', files as Record<string, Uint8Array>);
    await expect(load(cifar10)).rejects.toMatchObject({
      code: 'DATA',
      message,
      where: join(dataDirectory, 'cifar10', where),
    });
  });

  test('the published sizes need the official files', async () => {
    await write('cifar10', { 'train.bin': train, 'test.bin': judged });
    await expect(load(cifar10, { train: 25_000 })).rejects.toMatchObject({
      code: 'CONFIG',
      message: 'train (25000) asks for 25000 images, the first half of the training files has 50',
      where: 'dataset option train',
    });
  });
});

describe('cifar100', () => {
  const train = cifarBytes(200, 100, 2, 'train');
  const judged = cifarBytes(200, 100, 2, 'test');

  test('takes valid and search-valid from the test file, as published', async () => {
    await write('cifar100', { 'train.bin': train, 'test.bin': judged });
    const dataset = await load(cifar100, { train: 200, searchTrain: 190, valid: 100, test: 100 });
    expect(dataset).toMatchObject({ name: 'cifar100', classes: 100 });
    expect(dataset.examples('train').count).toBe(200);
    expect(new Set(dataset.examples('test').labels).size).toBe(100);
    expect(dataset.notes[1]).toContain('valid and test: halves of the test files');
  });

  test('the second label byte is the class; the first must be one of 20', async () => {
    await write('cifar100', { 'train.bin': train, 'test.bin': relabelled(judged, 2 * 3074, 20) });
    await expect(load(cifar100)).rejects.toMatchObject({
      message: 'image 2 has coarse label 20, CIFAR-100 has 0 to 19',
    });
    await write('cifar100', { 'train.bin': relabelled(train, 5 * 3074 + 1, 100), 'test.bin': judged });
    await expect(load(cifar100)).rejects.toMatchObject({ message: 'image 5 has label 100, CIFAR-100 has 0 to 99' });
  });

  test('files of CIFAR-10 are refused', async () => {
    await write('cifar100', { 'train.bin': cifarBytes(10, 10, 1, 'ten'), 'test.bin': judged });
    await expect(load(cifar100)).rejects.toMatchObject({
      code: 'DATA',
      message: expect.stringContaining('not a multiple of 3074'),
    });
  });
});

function relabelled(bytes: Uint8Array, at: number, label: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = label;
  return changed;
}
