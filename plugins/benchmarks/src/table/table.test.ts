import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TouchstoneError } from '@touchstone/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleTable } from '../testing/example-table.js';
import { microSpace } from '../testing/micro-space.js';
import { encodeTable } from './encode-table.js';
import { table } from './table.js';

const space = microSpace();
const environment = { cacheDirectory: tmpdir(), dataDirectory: '', log: () => undefined };
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'touchstone-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

test('loads a file', async () => {
  const path = join(directory, 'table.json');
  writeFileSync(path, encodeTable(exampleTable(space)));
  const benchmark = await table.load({ path }, space, environment);
  const query = { dataset: 'fashion-mnist', split: 'test', epochs: 5, seed: 1 } as const;
  expect(benchmark.query([0, 0, 0], query)).toBe(10);
});

test('an absent file is an error that says how to make it', async () => {
  const path = join(directory, 'absent.json');
  await expect(table.load({ path }, space, environment)).rejects.toMatchObject({
    code: 'DATA',
    message: 'the benchmark table is absent',
    where: path,
    hint: 'Make it with `touchstone truth`, or give the path of another: the option `path` of the benchmark.',
  } satisfies Partial<TouchstoneError>);
});

test('a directory is an error that says why', async () => {
  await expect(table.load({ path: directory }, space, environment)).rejects.toMatchObject({
    code: 'DATA',
    message: expect.stringContaining('cannot read the table: EISDIR'),
    where: directory,
  });
});
