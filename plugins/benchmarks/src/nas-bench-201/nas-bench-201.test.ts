import path from 'node:path';
import { expect, test } from 'vitest';
import { exampleTables } from '../testing/example-tables.js';
import { microSpace } from '../testing/micro-space.js';
import { nasBench201Space } from '../testing/nas-bench-201-space.js';
import { temporaryDirectory } from '../testing/temporary-directory.js';
import { encodeTables } from './file/encode-tables.js';
import { nasBench201 } from './nas-bench-201.js';

const space = nasBench201Space();

function load(dataDirectory: string, { version = 'v1.1', path: file = '' } = {}, searchSpace = space) {
  const environment = { cacheDirectory: '', dataDirectory, log: () => undefined };
  return nasBench201.load({ version: version as 'v1.1', path: file }, searchSpace, environment);
}

test('answers from the version that is asked for', async () => {
  const tables = [exampleTables('nats', 4), exampleTables('v1.1')];
  const directory = temporaryDirectory({ 'nas-bench-201.bin': encodeTables(tables) });
  const query = { dataset: 'cifar10', split: 'test', epochs: 200, seed: 777 } as const;
  const [architecture] = [...space.architectures()];
  expect((await load(directory)).query(architecture!, query)).toBe(50);
  expect((await load(directory, { version: 'nats' })).query(architecture!, query)).toBe(54);
  const elsewhere = temporaryDirectory({ 'my.bin': encodeTables([exampleTables('v1.1', 1)]) });
  const file = path.join(elsewhere, 'my.bin');
  expect((await load(directory, { path: file })).query(architecture!, query)).toBe(51);
});

test('no data yet, and no data of that version', async () => {
  const directory = temporaryDirectory();
  await expect(load(directory)).rejects.toMatchObject({
    code: 'DATA',
    message: 'no data of NAS-Bench-201 has been added yet',
    where: path.join(directory, 'nas-bench-201.bin'),
    hint: expect.stringContaining('touchstone data add nas-bench-201 --from PATH'),
  });
  const other = temporaryDirectory({ 'nas-bench-201.bin': encodeTables([exampleTables('nats')]) });
  await expect(load(other)).rejects.toMatchObject({
    code: 'DATA',
    message: 'the NAS-Bench-201 table holds no v1.1, only nats',
  });
});

test('another space is refused, also one of the same name with other operations', async () => {
  const directory = temporaryDirectory({ 'nas-bench-201.bin': encodeTables([exampleTables('v1.1')]) });
  await expect(load(directory, {}, microSpace())).rejects.toMatchObject({
    code: 'DATA',
    message: 'the table of NAS-Bench-201 is not of the space "micro"',
    hint: 'Use it with the space "nas-bench-201".',
  });
  const renamed = { ...space, encode: () => '|none~0|' };
  await expect(load(directory, {}, renamed)).rejects.toMatchObject({ code: 'DATA' });
  const narrow = { ...microSpace(), name: 'nas-bench-201', size: space.size };
  await expect(load(directory, {}, narrow)).rejects.toMatchObject({ code: 'DATA' });
});
