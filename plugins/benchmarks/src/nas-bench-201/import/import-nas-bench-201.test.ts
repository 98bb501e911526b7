import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePickle, tuple, type Picklable } from '../../testing/encode-pickle.js';
import { exampleNatsPickle } from '../../testing/example-nats-pickle.js';
import { exampleTables } from '../../testing/example-tables.js';
import { importRun } from '../../testing/import-run.js';
import { temporaryDirectory } from '../../testing/temporary-directory.js';
import { encodeTables } from '../file/encode-tables.js';
import { importNasBench201 } from './import-nas-bench-201.js';

const skip = '|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|';
const merged = `index,arch,c10_test_200\n1835,${skip},54.29667\n`;
const nats = exampleNatsPickle(1835, skip, [
  { dataset: 'cifar10', seed: 777, epochs: 200, accuracies: { 'ori-test@199': 61.21 } },
]);
const cell = new Map<Picklable, Picklable>([[tuple(1, 1, 1, 1, 1, 1), [61.21]]]);
const naslib = new Map<Picklable, Picklable>([
  [skip, new Map([['cifar10-valid', new Map<Picklable, Picklable>([['eval_acc1es', 61.21]])]])],
]);

function importContent(content: string | Uint8Array, name = 'test_cf10') {
  return importNasBench201(path.join(temporaryDirectory({ [name]: content }), name), importRun);
}

test.each([
  ['merged-csv', merged, 'nats'],
  ['nasgraph-csv', `arch str,validation accuracy,test accuracy\n${skip},61,61\n`, 'v1.1'],
  ['nats-bench', nats, 'nats'],
  ['seed-pickle', encodePickle(cell), 'v1.1'],
  ['naslib', encodePickle(naslib), 'naslib'],
])('%s is told by its content', async (format, content, version) => {
  const [found, ...others] = await importContent(content, 'test_cifar10');
  expect([found!.version, others]).toEqual([version, []]);
  expect(found!.sources).toMatchObject([{ format, name: 'test_cifar10', files: 1, bytes: content.length }]);
});

test('a file of our own keeps its sources', async () => {
  const tables = [exampleTables('nats'), exampleTables('v1.1')];
  const found = await importContent(encodeTables(tables));
  expect(Buffer.compare(encodeTables(found), encodeTables(tables))).toBe(0);
});

test('where a file is known to have been published goes into its record', async () => {
  const file = path.join(temporaryDirectory({ 'my.csv': merged }), 'my.csv');
  const [found] = await importNasBench201(file, importRun, (sha256) => ({
    licence: 'MIT',
    origin: sha256.slice(0, 4),
  }));
  expect(found!.sources[0]).toMatchObject({ licence: 'MIT', origin: found!.sources[0]!.sha256.slice(0, 4) });
});

test.each<[string, string | Uint8Array, RegExp, RegExp]>([
  [
    'an archive of PyTorch',
    'PK\u0003\u0004 NAS-Bench-201-v1_1-096897',
    /archive of PyTorch/,
    /touchstone data download/,
  ],
  ['an SQLite database', 'SQLite format 3\0 nasbench201-b2b60732', /SQLite database/, /compact source/],
  ['gzip', gzipSync(merged), /compressed with gzip/, /Unpack/],
  ['tar', Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar')]), /tar archive/, /Unpack/],
  ['JSON', '{"02012100": {"mean_acc": 89.2}}', /is JSON/, /other spaces/],
  ['an empty file', '', /is empty/, /again/],
  ['a binary file', Buffer.from([1, 2, 3, 0]), /of no kind that holds NAS-Bench-201/, /Accepted: NATS-Bench/],
  [
    'a CSV of another space',
    'train_top1,valid_top1,file_id\n85.4,53.0,0\n',
    /is no table of NAS-Bench-201/,
    /Accepted/,
  ],
  ['a pickle of something', encodePickle([1, 2, 3]), /is no table of NAS-Bench-201/, /Accepted/],
  ['the index of NATS-Bench', encodePickle(new Map([['meta_archs', [skip]]])), /index of NATS-Bench/, /-simple/],
  ['a broken file of our own', encodeTables([]).subarray(0, 60), /is cut off/, /Delete the file/],
])('%s is refused with advice', async (_, content, message, hint) => {
  await expect(importContent(content)).rejects.toMatchObject({
    code: 'DATA',
    message: expect.stringMatching(message),
    where: expect.stringContaining('test_cf10'),
    hint: expect.stringMatching(hint),
  });
});

test('what is not there, and a directory of something else', async () => {
  const directory = temporaryDirectory({ 'readme.txt': 'no data' });
  await expect(importNasBench201(path.join(directory, 'absent'), importRun)).rejects.toMatchObject({
    code: 'DATA',
    message: 'there is no such file or directory',
  });
  await expect(importNasBench201(directory, importRun)).rejects.toMatchObject({
    code: 'DATA',
    message: 'the directory holds no files of NATS-Bench, like 000284.pickle.pbz2',
    where: directory,
  });
});

test('a directory can be stopped', async () => {
  const directory = temporaryDirectory({ '000000.pickle.pbz2': 'BZh' });
  await expect(
    importNasBench201(directory, { onProgress: () => {}, signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ code: 'INTERRUPTED' });
  await expect(importNasBench201(directory, importRun)).rejects.toMatchObject({
    code: 'DATA',
    message: 'the bzip2 file is cut off or damaged: it has no end',
    where: '000000.pickle.pbz2',
  });
});
