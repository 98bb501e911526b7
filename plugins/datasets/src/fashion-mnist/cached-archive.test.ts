import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cachedArchive } from './cached-archive.js';
import type { ImageArchive } from './image-archive.js';

let cacheDirectory: string;
let messages: string[];
let builds: number;

function archive(source: string): ImageArchive {
  return { source, side: 1, classCounts: [2], malformed: [0], repeated: [0], pixels: Uint8Array.of(7, 8) };
}

async function load(source = 'images@1'): Promise<number[]> {
  const build = async (): Promise<ImageArchive> => {
    builds++;
    return archive(source);
  };
  const loaded = await cachedArchive(source, build, {
    cacheDirectory,
    dataDirectory: '',
    log: (message) => messages.push(message),
  });
  return [...loaded.pixels];
}

beforeEach(async () => {
  cacheDirectory = join(await mkdtemp(join(tmpdir(), 'touchstone-cache-')), 'caches');
  messages = [];
  builds = 0;
});

afterEach(() => rm(join(cacheDirectory, '..'), { recursive: true }));

test('builds once, then reads the cache', async () => {
  expect(await load()).toEqual([7, 8]);
  expect(await load()).toEqual([7, 8]);
  expect(builds).toBe(1);
  expect(messages).toEqual(['packing the images of Fashion-MNIST, once, some seconds']);
  expect(await readdir(cacheDirectory)).toEqual(['fashion-mnist.bin']);
});

test('rebuilds a damaged cache and says so', async () => {
  await load();
  const file = join(cacheDirectory, 'fashion-mnist.bin');
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, -1));
  expect(await load()).toEqual([7, 8]);
  expect(messages[1]).toBe(`packing the images of Fashion-MNIST again: ${file} is damaged: its SHA-256 does not match`);
  expect(await readFile(file)).toEqual(bytes);
});

test('rebuilds a cache of another release of the source', async () => {
  await load('images@1');
  await load('images@2');
  expect(messages[1]).toContain('made from images@1, not images@2');
  expect(builds).toBe(2);
});

test('loads at the same time do not disturb each other', async () => {
  expect(await Promise.all([load(), load(), load()])).toEqual([
    [7, 8],
    [7, 8],
    [7, 8],
  ]);
  expect(await readdir(cacheDirectory)).toEqual(['fashion-mnist.bin']);
  expect(await load()).toEqual([7, 8]);
  expect(builds).toBeLessThanOrEqual(3);
});

test('goes on without a cache that can neither be read nor written', async () => {
  await mkdir(join(cacheDirectory, 'fashion-mnist.bin', 'in-the-way'), { recursive: true });
  expect(await load()).toEqual([7, 8]);
  expect(messages[0]).toMatch(/again: .* is unreadable: EISDIR/);
  expect(messages[1]).toMatch(/^cannot cache the images of Fashion-MNIST: /);
  expect(await readdir(cacheDirectory)).toEqual(['fashion-mnist.bin']);
});
