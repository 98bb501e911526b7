import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@touchstone/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainFile, runTouchstone, type Finished } from './fixtures/run-touchstone.js';
import { smallSuite } from './fixtures/small-suite.js';

let cwd: string;

/** Runs in the directory of the test, on its suite. */
function small(verb: string, ...args: string[]): Promise<Finished> {
  return runTouchstone([verb, '--suite', './small.json', ...args], { cwd });
}

function last(report: Report, criterion: string) {
  return report.ranking.find((entry) => entry.criterion === criterion && entry.checkpoint === 6);
}

// The tests follow each other on one store, as a user would.
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'touchstone-end-to-end-'));
  await writeFile(join(cwd, 'small.json'), JSON.stringify(smallSuite));
});

afterAll(() => rm(cwd, { recursive: true }));

test('truth makes a table, with progress on stderr', async () => {
  const { code, stdout, stderr } = await small('truth', '--seeds', '1', '--batch-size', '32', '--output', 'table.json');
  expect(code).toBe(0);
  expect(stdout).toBe(`${join(cwd, 'table.json')}: 60 architectures × 1 seeds\n`);
  expect(stderr).toMatch(/^ *\d+ of 60 networks, \d+ s elapsed/m);
});

test('truth --check agrees with the table, and finds what is wrong in it', async () => {
  expect(await small('truth', '--check', '2', '--output', 'table.json', '--quiet')).toEqual({
    code: 0,
    stdout: 'table.json: 2 trainings repeated (the same numerics, so the same bits are expected): all agree\n',
    stderr: '',
  });
  const table = await readFile(join(cwd, 'table.json'), 'utf8');
  await writeFile(join(cwd, 'wrong.json'), table.replaceAll(/"test":\[[\d.]+/g, '"test":[99.5'));
  const { code, stdout } = await small('truth', '--check', '2', '--output', 'wrong.json');
  expect(code).toBe(1);
  expect(stdout).toMatch(/: 2 accuracies differ:\n {2}\|.*, seed 1, test: 99\.5 in the table, [\d.]+ now\n/);
});

test('rank has nothing to rank yet', async () => {
  const { code, stdout, stderr } = await small('rank');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^error: the store has no results for this configuration\n {3}at: /);
});

test('bench reports for people', async () => {
  const { code, stdout, stderr } = await small('bench');
  expect(code).toBe(0);
  expect(stdout).toContain('\nRanking by test accuracy at step 6\n');
  expect(stdout).toMatch(/^\d +magnitude +\d/m);
  expect(stdout).toMatch(/^\d +all-skip \* +\d/m);
  expect(stdout).not.toContain('\u001B');
  expect(stderr).toMatch(/^suite .*: 2 searches × 3 checkpoints × 3 criteria on \d workers?$/m);
});

test('a criterion is added without training, as one JSON document, also in a file', async () => {
  const args = ['--criteria', 'magnitude,ablation', '--json'];
  const { code, stdout, stderr } = await small('bench', ...args, '--output', 'report.json');
  expect(code).toBe(0);
  expect(stderr).toContain('already holds 2 searches and 12 rows of it');
  expect(await readFile(join(cwd, 'report.json'), 'utf8')).toBe(stdout);
  const report = JSON.parse(stdout) as Report;
  expect(report).toMatchObject({ schema: 'touchstone.report/2', trials: { ok: 2, failed: 0 }, failures: [] });
  expect(new Set(report.ranking.map(({ criterion }) => criterion))).toEqual(
    new Set(['magnitude', 'ablation', 'all-skip']),
  );

  const again = await small('bench', ...args);
  expect(again.stderr).toContain('already holds 2 searches and 18 rows of it');
  expect((JSON.parse(again.stdout) as Report).ranking).toEqual(report.ranking);
});

test('rank says the same from the store', async () => {
  const { code, stdout } = await small('rank', '--json');
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as Report;
  expect(last(report, 'magnitude')).toMatchObject({ seeds: 2, failed: 0, control: false });
  expect(last(report, 'all-skip')).toMatchObject({ skipFraction: { mean: 1 }, control: true });
});

test('rank of an engine counts only what that engine has trained', async () => {
  const own = await small('rank', '--json', '--engine', 'onnx', '--device', 'cpu');
  expect(own.code).toBe(0);
  expect((JSON.parse(own.stdout) as Report).ranking.length).toBeGreaterThan(0);
  const { code, stdout, stderr } = await small('rank', '--engine', 'tensorflow');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('the store has no results of the engine tensorflow for this configuration');
  expect(stderr).toContain('Without --engine and --device the latest are ranked.');
});

test('the report in files of every kind, from the same results', async () => {
  const files = ['a.json', 'a.md', 'a.csv', 'a.parquet', 'a.HTML'];
  const { code, stdout } = await small('rank', ...files.flatMap((file) => ['--output', file]));
  expect(code).toBe(0);
  expect(stdout).toContain('magnitude');
  const [json, md, csv, parquet, html] = await Promise.all(files.map((file) => readFile(join(cwd, file))));
  expect(JSON.parse(json!.toString())).toMatchObject({ schema: 'touchstone.report/2' });
  expect(md!.toString()).toMatch(/^\| .*`magnitude`/m);
  expect(csv!.toString()).toMatch(/^.*,magnitude,/m);
  // "PAR1" begins and ends a Parquet file.
  expect([parquet!.subarray(0, 4).toString(), parquet!.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
  expect(html!.toString()).toMatch(/^<!doctype html>/i);
  for (const text of [md, csv, html]) expect(text!.toString()).not.toContain('\u001B');
});

test('colours where they are forced', async () => {
  const { stdout } = await runTouchstone(['rank', '--suite', './small.json'], { cwd, env: { FORCE_COLOR: '1' } });
  expect(stdout).toContain('\u001B[1mTouchstone');
  const plain = await runTouchstone(['rank', '--suite', './small.json', '--no-color'], {
    cwd,
    env: { FORCE_COLOR: '1' },
  });
  expect(plain.stdout).not.toContain('\u001B');
});

test('a criterion that fails is told, and the exit code is 1', async () => {
  await writeFile(
    join(cwd, 'fails.mjs'),
    `export default { kind: 'criterion', name: 'fails', summary: 'Fails', needs: [], score: () => { throw new Error('on purpose \\u001b[31m'); } };\n`,
  );
  const { code, stdout } = await small('bench', '--criteria', 'fails,magnitude', '--plugin', './fails.mjs');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^Failures \(6\)\n- fails: on purpose \uFFFD\[31m/m);
  expect(stdout).toMatch(/^\d +magnitude /m);
});

test('Ctrl-C ends with 130 and says how to go on, which works', async () => {
  const long = { ...smallSuite.searcher, options: { steps: 100_000, batchSize: 16 } };
  await writeFile(join(cwd, 'long.json'), JSON.stringify({ ...smallSuite, searcher: long }));
  const args = [mainFile, '--suite', './long.json', '--store', 'other store', '--json'];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => {
    if (stderr === '') setTimeout(() => child.kill('SIGINT'), 100);
    stderr += data.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  expect([code, stdout]).toEqual([130, '']);
  expect(stderr).toContain('\nstopping; what is finished is kept; Ctrl-C again stops at once\n');
  expect(stderr).toMatch(/\nerror: stopped by the user; what was finished is kept\n.*\n hint: Go on with: (.*)\n$/);
  expect(stderr).toContain("Go on with: touchstone bench --resume --store 'other store' --json\n");

  const resumed = await runTouchstone(['--resume', '--store', 'other store', '--print-config', '--json'], { cwd });
  expect(JSON.parse(resumed.stdout)).toMatchObject({
    settings: [{ config: { suite: './long.json', checkpoints: [0, 3, 6] } }],
  });
  const report = await runTouchstone(['--resume', '--store', 'other store', '--json', '--quiet'], { cwd });
  expect([report.code, report.stderr]).toEqual([0, '']);
  expect((JSON.parse(report.stdout) as Report).trials).toEqual({ ok: 2, failed: 0 });
});
