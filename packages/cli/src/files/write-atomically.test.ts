import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from './write-atomically.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'touchstone-write-'));
});

afterEach(() => rm(directory, { recursive: true }));

test('replaces a file and leaves nothing else behind', async () => {
  const file = join(directory, 'report.json');
  await writeFile(file, 'a much longer text of before');
  await writeAtomically(file, 'new\n');
  expect(await readFile(file, 'utf8')).toBe('new\n');
  expect(await readdir(directory)).toEqual(['report.json']);
});

test('a failure names the file and leaves nothing behind', async () => {
  const file = join(directory, 'taken');
  await mkdir(join(file, 'inside'), { recursive: true });
  await expect(writeAtomically(file, 'new\n')).rejects.toMatchObject({ code: 'STORE', where: file });
  expect(await readdir(directory)).toEqual(['taken']);
});
