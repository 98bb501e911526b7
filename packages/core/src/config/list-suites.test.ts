import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { listSuites } from './list-suites.js';
import { suitesDirectory } from './suites-directory.js';

describe('listSuites', () => {
  it('lists the suites of the repository with their summaries', async () => {
    const quick = (await listSuites()).find(({ name }) => name === 'quick');
    expect(quick?.file).toBe(path.join(suitesDirectory(), 'quick.json'));
    expect(quick?.summary.length).toBeGreaterThan(20);
  });

  it('names a suite file that is malformed', async () => {
    const directory = temporaryDirectory({ 'a.json': '{ "spce": "micro" }' });
    await expect(listSuites(directory)).rejects.toMatchObject({
      message: 'unknown key "spce"; did you mean "space"?',
      where: 'suite a',
    });
    await expect(listSuites(temporaryDirectory({ 'b.json': '{' }))).rejects.toMatchObject({
      code: 'CONFIG',
      where: expect.stringContaining('b.json'),
    });
  });
});
