import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { writeFileAtomically } from './write-file-atomically.js';

describe('writeFileAtomically', () => {
  it('creates directories, replaces, and leaves nothing else behind', async () => {
    const directory = path.join(temporaryDirectory(), 'a/b');
    const file = path.join(directory, 'c');
    await writeFileAtomically(file, 'old');
    await writeFileAtomically(file, new Uint8Array([110, 101, 119]));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(directory)).toEqual(['c']);
  });

  it('names what is in the way and leaves no temporary file', async () => {
    const directory = temporaryDirectory({ 'taken/x': '' });
    await expect(writeFileAtomically(path.join(directory, 'taken'), 'x')).rejects.toMatchObject({
      code: 'STORE',
      message: expect.stringContaining('a directory is where a file should be'),
    });
    await expect(writeFileAtomically(path.join(directory, 'taken/x/y'), 'x')).rejects.toMatchObject({ code: 'STORE' });
    expect(readdirSync(directory)).toEqual(['taken']);
  });
});
