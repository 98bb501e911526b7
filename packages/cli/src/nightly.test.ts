import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '@touchstone/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallDirectory, type SmallDirectory } from './fixtures/small-directory.js';
import { optionTable, type OptionName } from './program/option-table.js';
import { verbTable, type VerbName } from './program/verb-table.js';

let small: SmallDirectory;
const suite = ['--suite', './small.json'];
const seeds = ['--seeds', '11-14'];

/** What of a report does not depend on when and how fast it was made, nor on where. */
function lasting(text: string): unknown {
  const wallClock = new Set(['seconds', 'createdAt', 'elapsedSeconds', 'store', 'pareto']);
  return JSON.parse(text, (key, value: unknown) => (wallClock.has(key) ? null : value));
}

async function fine(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await small.run(...args);
  expect([args, code, code === 0 ? '' : stderr]).toEqual([args, 0, '']);
  return stdout;
}

// The tests follow each other, as the steps of .github/workflows/nightly.yml do.
beforeAll(async () => {
  small = await smallDirectory();
});

afterAll(() => small.remove());

test('the commands of the workflow exist, with their options', async () => {
  const workflow = await readFile(new URL('../../../.github/workflows/nightly.yml', import.meta.url), 'utf8');
  const { packageManager } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    packageManager: string;
  };
  const commands = [...workflow.matchAll(/npx -y (\S+) (?:touchstone )?([a-z]+)(.*)$/gm)];
  expect(commands.map(([, , verb]) => verb)).toEqual(['bench', 'merge', 'leaderboard']);
  for (const [, manager, verb, rest] of commands) {
    expect(manager).toBe(packageManager);
    const allowed = (verbTable[verb as VerbName].options as readonly OptionName[]).map(
      (name) => optionTable[name].flags.split(' ')[0],
    );
    const used = [...rest!.matchAll(/ (--[a-z-]+)/g)].map(([, flag]) => flag);
    expect(used.length).toBeGreaterThan(0);
    for (const flag of used) expect(allowed).toContain(flag);
  }
  // What the user types reaches the shell through the environment only.
  for (const [line] of workflow.matchAll(/^.*\$\{\{.*inputs.*$/gm)) expect(line).toMatch(/^ {2}[A-Z]+: /);
});

test('two shards and a merge are the run itself', async () => {
  await fine('bench', ...suite, ...seeds, '--store', 'whole', '--quiet');
  for (const shard of ['1', '2']) {
    await fine('bench', ...suite, ...seeds, '--shard', `${shard}/2`, '--store', `shards/store-${shard}`, '--quiet');
  }
  const merged = await fine('merge', '--out', 'store', 'shards/store-1', 'shards/store-2');
  expect(merged).toMatch(/^store: \d+ rows, \d+ files added, a run of 4 seeds\n$/);
  const rank = (store: string): Promise<string> => fine('rank', ...suite, ...seeds, '--store', store, '--json');
  const [whole, ofShards] = [await rank('whole'), await rank('store')];
  expect(lasting(ofShards)).toEqual(lasting(whole));
  expect((JSON.parse(ofShards) as Report).groups[0]!.seeds).toEqual([11, 12, 13, 14]);

  // Nothing is left to compute.
  const { stderr } = await small.run('bench', '--resume', '--store', 'store');
  expect(stderr).toContain('already holds 4 searches');
}, 180_000);

test('a shard keeps its seeds when it goes on; what is no shard is refused', async () => {
  const printed = await fine('bench', '--resume', '--store', 'shards/store-2', '--print-config', '--json');
  const { settings } = JSON.parse(printed) as { settings: { config: { seeds: number[] } }[] };
  expect(settings.map(({ config }) => config.seeds)).toEqual([[12, 14]]);
  const refused = async (...args: string[]): Promise<string> => {
    const { code, stderr } = await small.run('bench', ...suite, ...seeds, ...args);
    expect(code).toBe(2);
    return stderr.split('\n')[0]!;
  };
  expect(await refused('--shard', '3/2')).toBe('error: "3/2" is not a shard');
  expect(await refused('--shard', '5/5')).toBe('error: shard 5/5 has nothing to do: there are 4 seeds');
  const both = await small.run('bench', '--resume', '--store', 'store', '--shard', '1/2');
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('together with --shard')]);
});

test('merge needs somewhere to go, and refuses to eat what it merges', async () => {
  for (const args of [
    ['shards/store-1'],
    ['--out', 'shards/store-1', 'shards/store-1', 'shards/store-2'],
    ['--out', 'new', 'absent'],
  ]) {
    const { code, stderr } = await small.run('merge', ...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error: .*\n {3}at: .*\n hint: /)]);
  }
});

test('the leaderboard is a site of its own, night after night', async () => {
  const first = await fine(
    'leaderboard',
    '--store',
    'store',
    '--out',
    'site',
    '--date',
    '2026-01-30',
    '--title',
    'Small',
  );
  expect(first).toMatch(/^site\/index\.html: 3 criteria on 2026-01-30\n$/);
  const page = await readFile(join(small.cwd, 'site/index.html'), 'utf8');
  expect(page).toContain('<title>Small</title>');
  const report = JSON.parse(await readFile(join(small.cwd, 'site/report.json'), 'utf8')) as Report;
  expect(report).toMatchObject({ schema: 'touchstone.report/2', trials: { ok: 4, failed: 0 } });

  // A criterion joins; it trains nothing.
  await fine('bench', ...suite, ...seeds, '--criteria', 'magnitude,strength,ablation', '--store', 'store', '--quiet');
  const night = ['--store', 'store', '--out', 'site', '--date', '2026-01-31'];
  const second = await fine('leaderboard', ...night);
  expect(second).toMatch(/^- ablation is new: rank \d with a score of /m);
  expect(await fine('leaderboard', ...night)).toBe(second);
  expect(await readdir(join(small.cwd, 'site/nights'))).toEqual(['2026-01-30.json', '2026-01-31.json']);
  const changed = await readFile(join(small.cwd, 'site/index.html'), 'utf8');
  expect(changed).toContain('ablation is new');
  expect(changed).toContain('2026-01-30');
});

test('a plugin that does not load any more is listed as failed, and the page is there', async () => {
  const own = (body: string): string =>
    `export default { kind: 'criterion', name: 'mine', summary: 'My own', needs: ['alphas'], ${body} };\n`;
  await small.write('mine.mjs', own('score: ({ supernet }) => supernet.alphas()'));
  const args = ['--criteria', 'magnitude,mine', '--plugin', './mine.mjs', '--store', 'own', '--quiet'];
  await fine('bench', ...suite, '--seeds', '11,12', ...args);
  await small.write('mine.mjs', 'export default 3 +;\n');
  await mkdir(join(small.cwd, 'nothing'));
  const stores = ['--store', 'store', '--store', 'own', '--store', 'nothing'];
  const { code, stdout } = await small.run('leaderboard', ...stores, '--out', 'other', '--date', '2026-02-01');
  expect(code).toBe(1);
  expect(stdout).toContain('3 failures are listed');
  const report = JSON.parse(await readFile(join(small.cwd, 'other/report.json'), 'utf8')) as Report;
  expect(report.failures.map(({ group, criterion, code: of }) => [group, criterion, of])).toEqual([
    ['own', null, 'PLUGIN'],
    ['own', 'mine', 'CONFIG'],
    ['nothing', null, 'STORE'],
  ]);
  expect(report.groups).toHaveLength(2);
  expect(await readFile(join(small.cwd, 'other/index.html'), 'utf8')).toContain('mine.mjs');
});

test('a plugin that does not load takes no shard down, and the leaderboard lists it', async () => {
  await mkdir(join(small.cwd, 'touchstone/criteria'), { recursive: true });
  await small.write('touchstone/criteria/theirs.mjs', 'export default 3 +;\n');
  const args = [...suite, '--seeds', '11,12', '--criteria', 'magnitude,theirs', '--quiet', '--json'];
  const bench = (shard: string, ...more: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    small.run('bench', ...args, '--shard', `${shard}/2`, '--store', `broken/${shard}`, ...more);
  expect(await bench('1')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('theirs.mjs') });
  for (const shard of ['1', '2']) {
    const { code, stdout } = await bench(shard, '--skip-broken-plugins');
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as Report;
    expect(report.trials).toEqual({ ok: 1, failed: 0 });
    expect(report.failures.map(({ trial, criterion }) => [trial, criterion])).toEqual([
      [null, null],
      [null, 'theirs'],
    ]);
  }
  await fine('merge', '--out', 'broken/all', 'broken/1', 'broken/2');
  const { code } = await small.run('leaderboard', '--store', 'broken/all', '--out', 'broken/site');
  expect(code).toBe(1);
  const report = JSON.parse(await readFile(join(small.cwd, 'broken/site/report.json'), 'utf8')) as Report;
  expect(report.trials).toEqual({ ok: 2, failed: 0 });
  expect(report.remarks.join('\n')).toMatch(/names a plugin that does not load: .*theirs\.mjs/);
  const page = await readFile(join(small.cwd, 'broken/site/index.html'), 'utf8');
  expect(page).toContain('1 plugin was left out.');
  await rm(join(small.cwd, 'touchstone'), { recursive: true });
});

test('the leaderboard refuses what it cannot build', async () => {
  const refused = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await small.run('leaderboard', ...args);
    expect([code, stdout]).toEqual([2, '']);
    return stderr.split('\n')[0]!;
  };
  expect(await refused('--store', 'store', '--date', '2026-02-30')).toBe('error: "2026-02-30" is not a date');
  expect(await refused('--store', 'absent', '--out', 'none')).toBe('error: there is nothing to rank');
  await small.write('site/nights/2026-01-29.json', '{}');
  expect(await refused('--store', 'store', '--date', '2026-01-31')).toMatch(/^error: a past night cannot be read/);
});
