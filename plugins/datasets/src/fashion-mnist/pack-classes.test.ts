import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packClasses } from './pack-classes.js';

let directory: string;

function row(value: number): number[] {
  return Array.from({ length: 784 }, () => value);
}

async function writeClass(label: number, rows: readonly unknown[]): Promise<void> {
  await writeFile(join(directory, `${label}.json`), JSON.stringify({ data: rows }));
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'touchstone-pack-'));
  for (let label = 0; label < 10; label++) await writeClass(label, [row(label), row(100 + label)]);
});

afterEach(() => rm(directory, { recursive: true }));

test('keeps the images in order of class', async () => {
  const archive = await packClasses(directory, 'by hand');
  expect(archive).toMatchObject({ source: 'by hand', side: 28, classCounts: Array(10).fill(2) });
  expect(archive.pixels).toHaveLength(20 * 784);
  expect([archive.pixels[6 * 784], archive.pixels[7 * 784 + 783]]).toEqual([3, 103]);
});

test('skips and counts malformed rows and copies of earlier images, also of other classes', async () => {
  await writeClass(4, [[], row(4), row(4), row(1), [1, 2], row(104)]);
  const archive = await packClasses(directory, 'by hand');
  expect(archive.classCounts[4]).toBe(2);
  expect(archive.malformed).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
  expect(archive.repeated).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
  expect(archive.pixels[9 * 784]).toBe(104);
});

test('more than a handful of malformed rows is an error', async () => {
  await writeClass(4, [row(4), ...Array(6).fill(null)]);
  await writeClass(5, [row(5), ...Array(5).fill('')]);
  await expect(packClasses(directory, 'by hand')).rejects.toMatchObject({
    code: 'DATA',
    message: '11 rows are not 784 integers of 0 to 255',
    where: directory,
  });
});

test('a file without images and an absent file are errors that name the file', async () => {
  await writeClass(7, [[]]);
  await expect(packClasses(directory, 'by hand')).rejects.toMatchObject({
    code: 'DATA',
    message: 'no images',
    where: join(directory, '7.json'),
  });
  await unlink(join(directory, '2.json'));
  await expect(packClasses(directory, 'by hand')).rejects.toMatchObject({
    code: 'DATA',
    message: 'cannot be read',
    where: join(directory, '2.json'),
  });
});
