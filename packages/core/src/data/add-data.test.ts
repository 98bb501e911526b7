import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dataRun } from '../fixtures/data-run.js';
import { encodeTar } from '../fixtures/encode-tar.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { addData } from './add-data.js';

const archive = gzipSync(encodeTar({ 'images-bin/': '', 'images-bin/train.bin': 'pixels', 'other/readme': 'no' }));

/** A manifest with one archive under the name `photographs`, pinned by its md5. */
function prepare(changes: object = {}) {
  const file = {
    name: 'photographs',
    part: 'images',
    summary: 'photographs',
    address: 'https://example.org/photographs.tar.gz',
    bytes: archive.length,
    md5: createHash('md5').update(archive).digest('hex'),
    licence: 'MIT',
    origin: 'example',
    target: 'photographs/photographs.tar.gz',
    unpack: 'images-bin',
    ...changes,
  };
  const manifest = JSON.stringify({ schema: 'touchstone.data-manifest/1', files: [file] });
  const sources = temporaryDirectory({ 'manifest.json': manifest, 'other.bin': 'other' });
  const run = dataRun(path.join(sources, 'data'), { manifest: path.join(sources, 'manifest.json') });
  return { run, place: (name: string) => path.join(sources, name) };
}

test('an archive of the manifest is verified, unpacked and not kept', async () => {
  const { run } = prepare();
  const source = path.join(temporaryDirectory({ 'my.tar.gz': archive }), 'my.tar.gz');
  const folder = path.join(run.directory, 'photographs/images-bin');
  expect(await addData('photographs', source, run)).toEqual({ kind: 'files', name: 'photographs', places: [folder] });
  expect(readFileSync(path.join(folder, 'train.bin'), 'utf8')).toBe('pixels');
  expect(readdirSync(path.join(run.directory, 'photographs'))).toEqual(['images-bin']);
  expect(existsSync(source)).toBe(true);
  // Again: the folder is replaced.
  await addData('photographs', source, run);
  expect(readdirSync(path.join(run.directory, 'photographs'))).toEqual(['images-bin']);
});

test('another file is refused, and nothing is written', async () => {
  const { run, place } = prepare();
  await expect(addData('photographs', place('other.bin'), run)).rejects.toMatchObject({
    code: 'DATA',
    message: expect.stringMatching(/^the file is none of photographs\.tar\.gz \(\d+ bytes\): sha256 [0-9a-f]{64}$/),
    hint: expect.stringContaining("--dataset 'photographs[path=…]'"),
  });
  expect(existsSync(run.directory)).toBe(false);
});

test('a verified archive without the folder is an error', async () => {
  const { run } = prepare({ unpack: 'absent' });
  const source = path.join(temporaryDirectory({ 'my.tar.gz': archive }), 'my.tar.gz');
  await expect(addData('photographs', source, run)).rejects.toMatchObject({
    code: 'DATA',
    message: 'the archive cannot be unpacked: it has no folder absent',
  });
  expect(existsSync(path.join(run.directory, 'photographs/absent'))).toBe(false);
});

test('an unknown name', async () => {
  const { run, place } = prepare();
  await expect(addData('nas-bench-210', place('other.bin'), run)).rejects.toMatchObject({
    code: 'USAGE',
    message: 'unknown data "nas-bench-210"; did you mean "nas-bench-201"?',
  });
});
