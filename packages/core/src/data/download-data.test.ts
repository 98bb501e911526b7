import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dataRun } from '../fixtures/data-run.js';
import { encodeTar } from '../fixtures/encode-tar.js';
import { exampleCsv } from '../fixtures/example-csv.js';
import { fileServer } from '../fixtures/file-server.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import type { DataFile } from './data-file.js';
import { downloadData } from './download-data.js';
import { listData } from './list-data.js';

const skip = '|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|';

function runWith(...files: DataFile[]) {
  const directory = temporaryDirectory();
  const manifest = path.join(directory, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ schema: 'touchstone.data-manifest/1', files }));
  return dataRun(path.join(directory, 'data'), { manifest });
}

/** Two parts of NAS-Bench-201 on two servers. */
async function tables() {
  const nats = await fileServer(Buffer.from(exampleCsv()));
  const v11 = await fileServer(Buffer.from(`arch str,validation accuracy,test accuracy\n${skip},15.5,15.25\n`));
  const part = { name: 'nas-bench-201', addTo: 'nas-bench-201' } as const;
  const run = runWith(
    { ...nats.file, ...part, part: 'cifar10', target: 'nas-bench-201/a.csv' },
    { ...v11.file, ...part, part: 'cifar100', target: 'nas-bench-201/nasbench201_cifar100.csv' },
  );
  return { run, nats, v11 };
}

test('sources are downloaded, merged and recorded with licence and origin', async () => {
  const { run } = await tables();
  const added = await downloadData('nas-bench-201', [], run);
  expect(added.kind).toBe('tables');
  const { nasBench201, files } = await listData(run);
  expect(nasBench201.map(({ version, sources }) => [version, sources[0]!.licence, sources[0]!.origin])).toEqual([
    ['nats', 'MIT', 'nowhere'],
    ['v1.1', 'MIT', 'nowhere'],
  ]);
  expect(files.map(({ state }) => state)).toEqual(['present', 'present']);
});

test('some parts only; what is there is not fetched again', async () => {
  const { run, nats, v11 } = await tables();
  await downloadData('nas-bench-201', ['cifar100'], run);
  expect([nats.requests, v11.requests]).toEqual([[], ['all']]);
  expect((await listData(run)).files.map(({ state }) => state)).toEqual(['absent', 'present']);
  await downloadData('nas-bench-201', [], run);
  await downloadData('nas-bench-201', [], run);
  expect([nats.requests, v11.requests]).toEqual([['all'], ['all']]);
  expect(run.messages).toEqual(['cifar100: already there', 'cifar10: already there', 'cifar100: already there']);
});

test('unknown names and parts', async () => {
  const { run } = await tables();
  await expect(downloadData('nas-bench-210', [], run)).rejects.toMatchObject({
    code: 'USAGE',
    message: 'unknown download "nas-bench-210"; did you mean "nas-bench-201"?',
  });
  await expect(downloadData('nas-bench-201', ['cifar-100'], run)).rejects.toMatchObject({
    code: 'USAGE',
    message: 'unknown part of nas-bench-201 "cifar-100"; did you mean "cifar100"?',
    where: 'command line, --only',
  });
});

test('a part that fails leaves no table behind; parts that came are kept', async () => {
  const { run, v11 } = await tables();
  const gone = await fileServer(Buffer.from('x'), { respond: (_, response) => void response.writeHead(404).end() });
  const broken = runWith(
    { ...v11.file, name: 'nas-bench-201', addTo: 'nas-bench-201', part: 'a', target: 'nas-bench-201/a.csv' },
    { ...gone.file, name: 'nas-bench-201', addTo: 'nas-bench-201', part: 'b', target: 'nas-bench-201/b.csv' },
  );
  await expect(downloadData('nas-bench-201', [], broken)).rejects.toMatchObject({ code: 'DATA' });
  expect(existsSync(path.join(run.directory, 'nas-bench-201.bin'))).toBe(false);
  expect(readdirSync(path.join(broken.directory, 'nas-bench-201'))).toEqual(['a.csv']);
});

test('an archive is unpacked once', async () => {
  const server = await fileServer(gzipSync(encodeTar({ 'images-bin/train.bin': 'pixels' })));
  const run = runWith({ ...server.file, target: 'example/images.tar.gz', unpack: 'images-bin' });
  const place = path.join(run.directory, 'example/images-bin');
  for (let time = 0; time < 2; time++) {
    expect(await downloadData('example', [], run)).toEqual({ kind: 'files', name: 'example', places: [place] });
  }
  expect(readdirSync(path.join(run.directory, 'example'))).toEqual(['images-bin']);
  expect(server.requests).toEqual(['all']);
});
