import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runData } from './fixtures/run-data.js';
import { mainFile, runTouchstone, type Finished } from './fixtures/run-touchstone.js';
import type { DataOptions } from './verbs/data.js';

const skip = '|skip_connect~0|+|skip_connect~0|skip_connect~1|+|skip_connect~0|skip_connect~1|skip_connect~2|';
const table = `index,arch,c10_test_200\n1835,${skip},54.29667\n`;

/** A working directory with files, and a data directory that does not exist yet. */
function prepare(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = mkdtempSync(join(tmpdir(), 'touchstone-data-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  const directory = join(cwd, 'data');
  const env = { TOUCHSTONE_DATA: directory };
  const data = (words: readonly string[], options: DataOptions = {}): Promise<Finished> =>
    runData(words, options, { cwd, env });
  return { cwd, directory, env, data };
}

test('add says what it holds, list says it again, as text and as JSON', async () => {
  const { cwd, directory, env, data } = prepare({ 'my.csv': table });
  const added = await runTouchstone(['data', 'add', 'nas-bench-201', '--from', 'my.csv'], { cwd, env });
  expect([added.code, added.stderr]).toEqual([0, '']);
  expect(added.stdout).toContain(
    `read my.csv: nats, 1 table, 1 mean accuracies\n${directory}/nas-bench-201.bin holds:\n`,
  );
  expect(added.stdout).toMatch(/^ {2}cifar10 +test +200 +1 +not known +mean only$/m);
  const listed = await data(['list']);
  expect(listed.code).toBe(0);
  expect(listed.stdout).toMatch(/^ {2}cifar10 +test +200 +1 +not known +mean only$/m);
  expect(listed.stdout).toMatch(/^cifar10 +images +absent +170\.1 MB/m);
  const document = JSON.parse((await data(['list'], { json: true })).stdout) as Record<string, unknown>;
  expect(document).toMatchObject({ schema: 'touchstone.data/1', directory, nasBench201: [{ version: 'nats' }] });
});

test.each<[string, string, string | Uint8Array, RegExp]>([
  ['a truncated bz2', '000284.pickle.pbz2', 'BZh91AY&SY', /^error: the bzip2 file is cut off or damaged: /],
  [
    'a pickle that asks for a wrong global',
    'test_cf10.p',
    Buffer.from('800263706f7369780a73797374656d0a710058070000006563686f20686971018571025271032e', 'hex'),
    /^error: the pickle is refused: it asks for posix\.system, which is not allowed$/,
  ],
  ['a CSV with a missing column', 'a.csv', 'index,c10_test_200\n1835,54.3\n', /^error: the CSV has no column "arch"$/],
  [
    'an unknown operation',
    'a.csv',
    table.replaceAll('skip_connect~2', 'sep_conv_3x3~2'),
    /^error: .* is no cell of NAS-Bench-201: .*unknown operation "sep_conv_3x3"/,
  ],
  [
    'a table of another space',
    'macro.json',
    '{"02012100": {"mean_acc": 89.2}}',
    /^error: the file is JSON, which no source/,
  ],
  [
    'a table of another space',
    'transnas.csv',
    'train_top1,file_id\n85.4,0\n',
    /^error: the text is no table of NAS-Bench-201$/,
  ],
])('%s: one clear message, exit code 2, nothing written', async (_, name, content, message) => {
  const { directory, data } = prepare({ [name]: content });
  const { code, stdout, stderr } = await data(['add', 'nas-bench-201'], { from: name });
  expect([code, stdout]).toEqual([2, '']);
  const lines = stderr.trimEnd().split('\n');
  expect(lines[0]).toMatch(message);
  expect(lines[1]).toMatch(/^ {3}at: /);
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(existsSync(directory)).toBe(false);
});

/** Root may write everywhere, so it runs the program as nobody, where nobody may read it. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const canRun = spawnSync(process.execPath, [mainFile, '--version'], asNobody).status === 0;
if (!canRun) console.warn('skipped: a data directory without write permission, nobody may not read the checkout');

test.skipIf(!canRun)(
  'a data directory without write permission: one clear message, exit code 2, nothing written',
  () => {
    const { cwd, directory } = prepare({ 'my.csv': table });
    mkdirSync(directory);
    chmodSync(cwd, 0o755);
    chmodSync(directory, 0o555);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [mainFile, 'data', 'add', 'nas-bench-201', '--from', 'my.csv'],
      { cwd, env: { PATH: process.env['PATH'], TOUCHSTONE_DATA: directory }, encoding: 'utf8', ...asNobody },
    );
    expect([status, stdout, stderr.split('\n')[0]]).toEqual([
      2,
      '',
      'error: the data directory cannot be written: permission is denied',
    ]);
    expect(stderr).toMatch(/^ hint: Correct the permissions, or choose another data directory .*TOUCHSTONE_DATA\.$/m);
    expect(readdirSync(directory)).toEqual([]);
  },
);

test('download follows a manifest; what the server gives must be the pinned file', async () => {
  const { cwd, directory, data } = prepare({});
  let body = table;
  const server = createServer((_, response) => response.end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const file = {
    name: 'nas-bench-201',
    part: 'cifar10',
    summary: 'an example',
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.csv`,
    bytes: table.length,
    sha256: createHash('sha256').update(table).digest('hex'),
    licence: 'MIT',
    origin: 'nowhere',
    target: 'nas-bench-201/a.csv',
    addTo: 'nas-bench-201',
  };
  writeFileSync(join(cwd, 'mirror.json'), JSON.stringify({ schema: 'touchstone.data-manifest/1', files: [file] }));
  const download = () => data(['download', 'nas-bench-201'], { only: 'cifar10', manifest: 'mirror.json' });

  body = table.replace('54.29667', '99.99999');
  const wrong = await download();
  expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toMatch(/^error: what was downloaded is not the pinned file: its sha256 is /m);
  expect(readdirSync(join(directory, 'nas-bench-201'))).toEqual([]);

  body = table;
  const right = await download();
  expect(right.code).toBe(0);
  expect(right.stdout).toContain('read a.csv: nats, 1 table');
  expect(right.stdout).toContain('from a.csv (merged-csv; MIT, nowhere; sha256 ');
  expect((await download()).stderr).toBe('cifar10: already there\n');
});

test.each<[readonly string[], DataOptions, RegExp]>([
  [['ad'], {}, /^error: unknown action "ad" of data/],
  [['add'], {}, /^error: data add needs a name/],
  [['add', 'nas-bench-201'], {}, /^error: data add nas-bench-201 needs --from/],
  [['add', 'cifar'], { from: '.' }, /^error: unknown data "cifar"; did you mean "cifar10"/],
  [['download'], {}, /^error: data download needs a name/],
  [['download', 'cifar10'], { from: '.' }, /^error: --from is of data add/],
  [['download', 'nas-bench-210'], {}, /^error: unknown download "nas-bench-210"; did you mean "nas-bench-201"/],
  [['list', 'cifar10'], {}, /^error: data list takes no name/],
])('data %j %j cannot be obeyed', async (words, options, message) => {
  const { code, stdout, stderr } = await prepare({}).data(words, options);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test('data alone asks for an action', async () => {
  const { code, stderr } = await runTouchstone(['data']);
  expect([code, stderr.split('\n')[0]]).toEqual([2, 'error: missing required argument "action"']);
});
