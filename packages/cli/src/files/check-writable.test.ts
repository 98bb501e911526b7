import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWritable } from './check-writable.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'touchstone-check-'));
});

afterEach(() => rm(directory, { recursive: true }));

test('accepts a new file and an existing one', async () => {
  await checkWritable(join(directory, 'new.json'), '--output');
  await writeFile(join(directory, 'old.json'), '{}');
  await expect(checkWritable(join(directory, 'old.json'), '--output')).resolves.toBeUndefined();
});

test.each([
  ['a directory that does not exist', 'absent/report.json', /^there is no directory .*absent$/],
  ['a file in the place of the directory', 'file/report.json', /^there is no directory .*file$/],
  ['a directory', '.', / is a directory$/],
])('refuses %s', async (_, name, message) => {
  await writeFile(join(directory, 'file'), '');
  await expect(checkWritable(join(directory, name), '--output')).rejects.toMatchObject({
    code: 'USAGE',
    message: expect.stringMatching(message),
    where: 'command line, --output',
  });
});
