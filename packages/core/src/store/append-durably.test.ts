import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { appendDurably } from './append-durably.js';

describe('appendDurably', () => {
  it('adds to what is there', async () => {
    const file = path.join(temporaryDirectory({ a: '1\n' }), 'a');
    await appendDurably(file, '2\n');
    expect(readFileSync(file, 'utf8')).toBe('1\n2\n');
  });

  // /dev/full is a device on which every write fails for want of space.
  it.skipIf(!existsSync('/dev/full'))('says that no space is left and what to do', async () => {
    const full = path.join(temporaryDirectory(), 'journal.jsonl');
    symlinkSync('/dev/full', full);
    await expect(appendDurably(full, 'x\n')).rejects.toMatchObject({
      code: 'STORE',
      message: 'the store cannot be written: no space is left on the device',
      where: full,
      hint: expect.stringContaining('--resume'),
    });
  });
});
