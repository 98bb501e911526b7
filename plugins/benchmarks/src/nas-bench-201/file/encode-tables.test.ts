import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exampleTables } from '../../testing/example-tables.js';
import { temporaryDirectory } from '../../testing/temporary-directory.js';
import { missing } from '../tables/percent.js';
import { decodeTables } from './decode-tables.js';
import { encodeTables } from './encode-tables.js';
import { readTables } from './read-tables.js';
import { readVersion } from './read-version.js';

const versions = [exampleTables('nats', 4), exampleTables('v1.1')];

test('everything comes back, equal tables give equal bytes', () => {
  const bytes = encodeTables(versions);
  const [nats, v11] = decodeTables(bytes, 'my.bin');
  expect([nats!.version, v11!.version, v11!.sources]).toEqual(['nats', 'v1.1', versions[1]!.sources]);
  expect(v11!.accuracies.map(({ dataset, split, epochs, seeds }) => [dataset, split, epochs, ...seeds.keys()])).toEqual(
    [
      ['cifar10', 'test', 200, 777, 999],
      ['cifar100', 'valid', 200],
    ],
  );
  const [table] = v11!.accuracies;
  expect([table!.means[0], table!.means[1], table!.trials[0]]).toEqual([5_025_000, missing, 2]);
  expect([table!.seeds.get(777)![0], table!.seeds.get(999)![0], nats!.accuracies[0]!.means[0]]).toEqual([
    5_000_000, 5_050_000, 5_425_000,
  ]);
  expect([v11!.costs[0]!.parameters[0], v11!.costs[0]!.flops[0]]).toEqual([129_306, 15_647_370]);
  expect(Buffer.compare(encodeTables([nats!, v11!]), bytes)).toBe(0);
  // Also from bytes that do not lie on a word boundary.
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(Buffer.compare(encodeTables(decodeTables(shifted.subarray(1), 'my.bin')), bytes)).toBe(0);
});

test('no versions make a file too', () => {
  expect(decodeTables(encodeTables([]), 'my.bin')).toEqual([]);
});

test('one version is read without the others', async () => {
  const directory = temporaryDirectory({ 'my.bin': encodeTables(versions) });
  const file = path.join(directory, 'my.bin');
  expect(Buffer.compare(encodeTables([await readVersion(file, 'v1.1')]), encodeTables([versions[1]!]))).toBe(0);
  expect(Buffer.compare(encodeTables(await readTables(file)), encodeTables(versions))).toBe(0);
  await expect(readVersion(file, 'naslib')).rejects.toMatchObject({
    code: 'DATA',
    message: 'the NAS-Bench-201 table holds no naslib, only nats, v1.1',
    where: file,
    hint: "Set the benchmark's option version to nats or v1.1, or add a source of naslib.",
  });
});

test('a file that is not there: nothing yet, or an error that says how to add data', async () => {
  const file = path.join(temporaryDirectory(), 'absent.bin');
  expect(await readTables(file)).toEqual([]);
  await expect(readVersion(file, 'v1.1')).rejects.toMatchObject({
    code: 'DATA',
    message: 'no data of NAS-Bench-201 has been added yet',
    where: file,
    hint: expect.stringMatching(
      /touchstone data add nas-bench-201 --from PATH.*touchstone data download nas-bench-201/,
    ),
  });
});

test('a directory in the place of the file', async () => {
  const directory = temporaryDirectory();
  const error = { code: 'DATA', message: expect.stringMatching(/^the NAS-Bench-201 table cannot be read: .*EISDIR/) };
  await expect(readTables(directory)).rejects.toMatchObject(error);
  await expect(readVersion(directory, 'v1.1')).rejects.toMatchObject({ code: 'DATA' });
});

test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
  ['empty', () => Buffer.alloc(0), /is no NAS-Bench-201 table/],
  ['another file', () => Buffer.from('index,arch\n'.repeat(10)), /is no NAS-Bench-201 table/],
  ['cut in the prefix', (bytes) => bytes.subarray(0, 20), /is cut off/],
  ['cut in the header', (bytes) => bytes.subarray(0, 100), /is cut off/],
  ['cut in the words', (bytes) => bytes.subarray(0, -4), /is cut off/],
  ['a changed header', (bytes) => flip(bytes, 60), /header does not match/],
  ['a changed word', (bytes) => flip(bytes, bytes.length - 3), /is damaged: the SHA-256 does not match/],
  ['another format', (bytes) => flip(bytes, 8), /has format 3, this version of Touchstone reads 1/],
])('%s is an error with its name', async (_, change, message) => {
  const changed = change(Buffer.from(encodeTables(versions)));
  expect(() => decodeTables(changed, 'my.bin')).toThrow(
    expect.objectContaining({ code: 'DATA', message: expect.stringMatching(message) as string }),
  );
  const file = path.join(temporaryDirectory(), 'my.bin');
  writeFileSync(file, changed);
  await expect(readVersion(file, 'v1.1')).rejects.toMatchObject({ message: expect.stringMatching(message) });
});

function flip(bytes: Buffer, place: number): Buffer {
  bytes[place]! ^= 2;
  return bytes;
}
