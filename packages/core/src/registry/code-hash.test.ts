import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { codeHash } from './code-hash.js';
import { moduleFiles } from './module-files.js';
import { moduleHash } from './module-hash.js';

const files = {
  'a.js': "import { b } from './deep/b.js';\nexport * from './c.js';\nimport 'node:fs';",
  'deep/b.js': "import '../a.js';\nconst later = () => import('./d.js');",
  'deep/d.js': '',
  'c.js': '',
  'left-behind.js': '',
};

describe('codeHash', () => {
  it('is of the code of a package or of one of its folders', () => {
    const hashes = [['@touchstone/contract'], ['@touchstone/program'], ['@touchstone/core/trial']].map(codeHash);
    expect(new Set(hashes).size).toBe(3);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(codeHash(['@touchstone/contract'])).toBe(hashes[0]);
  });
});

describe('moduleFiles', () => {
  it('follows imports and exports, static or not, and leaves out what nobody imports', () => {
    const directory = temporaryDirectory(files);
    const found = moduleFiles(`${directory}/a.js`).map((file) => file.slice(directory.length + 1));
    expect(found).toEqual(['a.js', 'c.js', 'deep/b.js', 'deep/d.js']);
  });
});

describe('moduleHash', () => {
  it('is the same wherever the module lies, and changes with what it imports', () => {
    const hash = moduleHash(`${temporaryDirectory(files)}/a.js`);
    expect(moduleHash(`${temporaryDirectory({ ...files, 'left-behind.js': 'x' })}/a.js`)).toBe(hash);
    expect(moduleHash(`${temporaryDirectory({ ...files, 'deep/d.js': 'x' })}/a.js`)).not.toBe(hash);
  });
});
