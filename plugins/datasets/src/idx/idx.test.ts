import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idxBytes } from '../fixtures/idx-bytes.js';
import { idx } from './idx.js';

const sizes = { searchTrain: 30, searchValid: 30, searchScore: 30, train: 100, valid: 50, test: 40 };
const defaults = { path: '', prefix: '', pool: 1, splitSeed: 0, ...sizes };
const noise = (count: number, seed: number) =>
  Uint8Array.from({ length: count * 64 }, (_, at) => (Math.imul(at + 1, 2_654_435_761 + seed) >>> 8) & 255);
const labels = (count: number) => Uint8Array.from({ length: count }, (_, at) => at % 5);

let path: string;
beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'touchstone-idx-'));
  await writeSet('', '');
  await writeSet('letters-', '.gz');
});
afterAll(() => rm(path, { recursive: true }));

async function writeSet(prefix: string, end: '' | '.gz', part = 't10k'): Promise<void> {
  const put = (name: string, bytes: Uint8Array) =>
    writeFile(join(path, `${prefix}${name}${end}`), end === '' ? bytes : gzipSync(bytes));
  await put('train-images-idx3-ubyte', idxBytes([200, 8, 8], noise(200, 0)));
  await put('train-labels-idx1-ubyte', idxBytes([200], labels(200)));
  await put(`${part}-images-idx3-ubyte`, idxBytes([60, 8, 8], noise(60, 98)));
  await put(`${part}-labels-idx1-ubyte`, idxBytes([60], labels(60)));
}

function load(changes: Partial<typeof defaults>) {
  return idx.load({ ...defaults, path, ...changes }, { cacheDirectory: '', dataDirectory: '', log: () => {} });
}

test('reads plain and compressed files alike', async () => {
  const dataset = await load({});
  expect(dataset).toMatchObject({ name: 'idx', classes: 5, image: { channels: 1, height: 8, width: 8 } });
  expect(dataset.notes).toEqual([
    '200 training and 60 test images of 8×8 in idx files',
    expect.stringMatching(/^normalised by mean 0\.\d+ and standard deviation 0\.\d+$/),
  ]);
  expect((await load({ prefix: 'letters-' })).hash).toBe(dataset.hash);
  expect((await load({ pool: 2 })).image).toEqual({ channels: 1, height: 4, width: 4 });
});

describe('what is wrong is said', () => {
  test.each([
    [{ prefix: 'digits-' }, 'DATA', 'there is no digits-train-images-idx3-ubyte, with or without .gz'],
    [{ pool: 3 }, 'CONFIG', 'images of 8×8 cannot be divided by 3'],
    [{ test: 61 }, 'CONFIG', 'test (61) asks for 61 images, the test files have 60'],
  ])('%j', async (changes, code, message) => {
    await expect(load(changes)).rejects.toMatchObject({ code, message });
  });

  test('labels of other images', async () => {
    await writeSet('wrong-', '', 'test');
    await writeFile(join(path, 'wrong-test-labels-idx1-ubyte'), idxBytes([59], labels(59)));
    await expect(load({ prefix: 'wrong-' })).rejects.toMatchObject({
      code: 'DATA',
      message: '60 images of 8×8 with 59 labels',
    });
  });

  test('labels where images are expected', async () => {
    await writeSet('swapped-', '');
    await writeFile(join(path, 'swapped-train-images-idx3-ubyte'), idxBytes([200], labels(200)));
    await expect(load({ prefix: 'swapped-' })).rejects.toMatchObject({
      code: 'DATA',
      message: 'an array of 200 where images (count × height × width) are expected',
      where: join(path, 'swapped-train-images-idx3-ubyte'),
    });
  });

  test('a cut compressed file', async () => {
    await writeSet('cut-', '.gz');
    await writeFile(
      join(path, 'cut-train-labels-idx1-ubyte.gz'),
      gzipSync(idxBytes([200], labels(200))).subarray(0, 30),
    );
    await expect(load({ prefix: 'cut-' })).rejects.toMatchObject({
      code: 'DATA',
      message: 'cannot be decompressed: unexpected end of file',
      where: join(path, 'cut-train-labels-idx1-ubyte.gz'),
    });
  });
});
