import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cifar10Halves } from './cifar10-halves.js';
import type { CifarForm } from './cifar-form.js';
import { findCifarFiles } from './find-cifar-files.js';

const form: CifarForm = {
  title: 'CIFAR-10',
  folder: 'cifar-10-batches-bin',
  archive: 'cifar-10-binary.tar.gz',
  labels: [10],
  training: ['data_batch_1.bin', 'data_batch_2.bin'],
  test: ['test_batch.bin'],
  normalisation: { mean: [0, 0, 0], deviation: [1, 1, 1] },
  halves: cifar10Halves,
};

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'touchstone-cifar-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function find(names: readonly string[], folder = '.') {
  await mkdir(join(directory, folder), { recursive: true });
  for (const name of names) await writeFile(join(directory, folder, name), '');
  const { training, test: judged } = await findCifarFiles(directory, form);
  return [training.map((file) => basename(file)), judged.map((file) => basename(file))];
}

test('the official files, whatever else is there', async () => {
  expect(await find(['data_batch_2.bin', 'data_batch_1.bin', 'test_batch.bin', 'train.bin', 'readme.html'])).toEqual([
    ['data_batch_1.bin', 'data_batch_2.bin'],
    ['test_batch.bin'],
  ]);
});

test("the official archive's folder", async () => {
  expect(await find(['data_batch_1.bin', 'data_batch_2.bin', 'test_batch.bin'], form.folder)).toEqual([
    ['data_batch_1.bin', 'data_batch_2.bin'],
    ['test_batch.bin'],
  ]);
});

test('any train*.bin and test*.bin, numbers in order', async () => {
  expect(await find(['train10.bin', 'train2.bin', 'test1000.bin', 'train.txt'])).toEqual([
    ['train2.bin', 'train10.bin'],
    ['test1000.bin'],
  ]);
});

test('an official file that is missing is named', async () => {
  await expect(find(['data_batch_1.bin', 'test_batch.bin'])).rejects.toMatchObject({
    code: 'DATA',
    message: 'data_batch_2.bin of CIFAR-10 is missing',
    where: directory,
  });
});

test('no files at all', async () => {
  await expect(find(['test.bin'])).rejects.toMatchObject({
    code: 'DATA',
    message: 'no images of CIFAR-10: neither data_batch_1.bin … test_batch.bin nor train*.bin and test*.bin',
    where: directory,
    hint: expect.stringContaining('cifar-10-binary.tar.gz'),
  });
});

test('no such directory', async () => {
  await expect(findCifarFiles(join(directory, 'absent'), form)).rejects.toMatchObject({
    code: 'DATA',
    message: 'no images of CIFAR-10: there is no such directory',
    where: join(directory, 'absent'),
  });
});
