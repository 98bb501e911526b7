import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { differenceFrom } from './difference-from.js';
import { fileDigests } from './file-digests.js';
import { readDataManifest } from './read-data-manifest.js';

test('ours is well-formed: pinned by commit or checksum, every place its own', async () => {
  const { files } = await readDataManifest();
  expect(files.map(({ name, part }) => `${name} ${part}`)).toEqual([
    'nas-bench-201 cifar10',
    'nas-bench-201 cifar10-valid',
    'nas-bench-201 cifar100',
    'nas-bench-201 imagenet16-120',
    'cifar10 images',
    'cifar100 images',
  ]);
  expect(new Set(files.map(({ target }) => target)).size).toBe(files.length);
  for (const { address, origin, sha256 } of files) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    if (!address.includes('githubusercontent')) continue;
    const commit = /@([0-9a-f]{40}) /.exec(origin)![1]!;
    expect(address).toContain(`/${commit}/`);
  }
});

const real = (name: string): string =>
  fileURLToPath(new URL(`../../../../../shared/data/nas-bench-201/${name}`, import.meta.url));
const absent = !existsSync(real('nb2_test_acc_cf10.p'));
if (absent) console.warn('skipped: checksums of real files, ../shared/data/nas-bench-201 is absent');

describe.skipIf(absent)('the files that are here have the pinned checksums', () => {
  test.each([
    ['cifar10', 'nb2_test_acc_cf10.p'],
    ['cifar100', 'nasgraph_cifar100.csv'],
  ])('%s', async (part, name) => {
    const { files } = await readDataManifest();
    const file = files.find((one) => one.name === 'nas-bench-201' && one.part === part)!;
    expect(differenceFrom(file, await fileDigests(real(name)))).toBeUndefined();
  });
});

const entry = {
  name: 'a',
  part: 'b',
  summary: 'c',
  address: 'https://example.org/d',
  bytes: 1,
  md5: '0'.repeat(32),
  licence: 'MIT',
  origin: 'e',
  target: 'a/d',
};

test.each<[string, string, RegExp]>([
  ['no JSON', '{', /cannot be read/],
  ['another schema', '{ "schema": "x", "files": [] }', /\/schema must be equal to constant/],
  ['no checksum', manifest({ ...entry, md5: undefined }), /must have required property/],
  [
    'a place outside the data directory',
    manifest({ ...entry, target: '../../etc/passwd' }),
    /\/files\/0\/target must match/,
  ],
  ['an absolute place', manifest({ ...entry, target: '/etc/passwd' }), /\/files\/0\/target must match/],
  ['a folder outside', manifest({ ...entry, unpack: 'a/../..' }), /\/files\/0\/unpack must match/],
  [
    'an address of another kind',
    manifest({ ...entry, address: 'file:///etc/passwd' }),
    /\/files\/0\/address must match/,
  ],
])('malformed: %s', async (_, text, message) => {
  const file = path.join(temporaryDirectory({ 'manifest.json': text }), 'manifest.json');
  await expect(readDataManifest(file)).rejects.toMatchObject({
    code: 'DATA',
    message: expect.stringMatching(message),
    where: file,
  });
});

function manifest(file: object): string {
  return JSON.stringify({ schema: 'touchstone.data-manifest/1', files: [file] });
}
