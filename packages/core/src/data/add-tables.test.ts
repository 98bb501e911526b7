import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataRun } from '../fixtures/data-run.js';
import { exampleCsv } from '../fixtures/example-csv.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { addTables } from './add-tables.js';

const nowhere = () => undefined;
const skip = '|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|';

/** Sources in one directory, an empty data directory in another. */
function prepare(files: Readonly<Record<string, string>>) {
  const sources = temporaryDirectory(files);
  const run = dataRun(path.join(temporaryDirectory(), 'new'));
  const add = (...names: string[]) =>
    addTables(
      names.map((name) => path.join(sources, name)),
      run,
      nowhere,
    );
  return { run, add, read: () => readFileSync(path.join(run.directory, 'nas-bench-201.bin')) };
}

test('sources are merged, and the file says what it holds', async () => {
  const { run, add, read } = prepare({
    'a.csv': exampleCsv(),
    'nasbench201_cifar100.csv': `arch str,validation accuracy,test accuracy\n${skip},15.5,15.25\n`,
  });
  const first = await add('a.csv');
  expect(first.file).toBe(path.join(run.directory, 'nas-bench-201.bin'));
  expect(first.versions.map(({ version, tables }) => [version, tables[0]!.cells])).toEqual([['nats', 2]]);
  const second = await add('nasbench201_cifar100.csv');
  expect(second.added.map(({ version }) => version)).toEqual(['v1.1']);
  expect(second.versions.map(({ version, sources }) => [version, sources[0]!.name])).toEqual([
    ['nats', 'a.csv'],
    ['v1.1', 'nasbench201_cifar100.csv'],
  ]);
  const before = read();
  await add('a.csv', 'nasbench201_cifar100.csv');
  expect(Buffer.compare(read(), before)).toBe(0);
  expect(readdirSync(run.directory)).toEqual(['nas-bench-201.bin']);
});

test.each([
  ['a source that disagrees', exampleCsv(0.5), /disagrees with what was added before: 10 before, 10\.5 now/],
  ['a source that is broken at its end', `${exampleCsv()}7,${skip}\n`, /the line has 2 values where the table has 3/],
])('%s changes nothing', async (_, text, message) => {
  const { run, add, read } = prepare({ 'a.csv': exampleCsv(), 'b.csv': text });
  await add('a.csv');
  const before = read();
  await expect(add('b.csv')).rejects.toMatchObject({ code: 'DATA', message: expect.stringMatching(message) });
  await expect(add('a.csv', 'b.csv')).rejects.toMatchObject({ code: 'DATA' });
  expect(Buffer.compare(read(), before)).toBe(0);
  expect(readdirSync(run.directory)).toEqual(['nas-bench-201.bin']);
});

test('a broken source leaves no file behind where there was none', async () => {
  const { run, add } = prepare({ 'b.csv': 'index,c10_test_200\n' });
  await expect(add('b.csv')).rejects.toMatchObject({ message: 'the CSV has no column "arch"' });
  expect(() => readdirSync(run.directory)).toThrow(/ENOENT/);
});

test('a table that is damaged is not overwritten', async () => {
  const { run, add, read } = prepare({ 'a.csv': exampleCsv() });
  await add('a.csv');
  writeFileSync(path.join(run.directory, 'nas-bench-201.bin'), read().subarray(0, -8));
  const before = read();
  await expect(add('a.csv')).rejects.toMatchObject({
    code: 'DATA',
    message: 'the NAS-Bench-201 table is cut off',
    hint: expect.stringContaining('Delete the file'),
  });
  expect(Buffer.compare(read(), before)).toBe(0);
});

test('two commands at once do not lose what the other adds', async () => {
  const { run, add } = prepare({ 'a.csv': exampleCsv() });
  await add('a.csv');
  const holder = { pid: process.pid, start: null, host: 'elsewhere' };
  writeFileSync(path.join(run.directory, 'lock'), JSON.stringify(holder));
  await expect(add('a.csv')).rejects.toMatchObject({
    code: 'DATA',
    message: 'another `touchstone data` command is writing to the data directory',
    where: path.join(run.directory, 'lock'),
  });
});

test('a data directory that cannot be made', async () => {
  const directory = temporaryDirectory({ file: '' });
  const { add } = prepare({ 'a.csv': exampleCsv() });
  const run = dataRun(path.join(directory, 'file/data'));
  await expect(addTables([path.join(directory, 'file')], run, nowhere)).rejects.toMatchObject({ message: /is empty/ });
  await expect(add('absent.csv')).rejects.toMatchObject({ message: 'there is no such file or directory' });
  const source = path.join(temporaryDirectory({ 'a.csv': exampleCsv() }), 'a.csv');
  await expect(addTables([source], run, nowhere)).rejects.toMatchObject({
    code: 'DATA',
    message: 'the data directory cannot be written: a file is where a directory should be',
    where: run.directory,
    hint: expect.stringContaining('TOUCHSTONE_DATA'),
  });
});
