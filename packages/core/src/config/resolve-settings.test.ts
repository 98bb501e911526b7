import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import type { PartialConfig } from './partial-config.js';
import { resolveConfig } from './resolve-config.js';
import { resolveSettings } from './resolve-settings.js';

const suite = (dataset: string, seeds: number): string =>
  JSON.stringify({
    space: 'micro',
    dataset,
    benchmark: 'table',
    searcher: 'darts-first-order',
    criteria: ['magnitude'],
    seeds,
    checkpoints: [0, 10],
    truth: { epochs: 5 },
  });

const setUp = (config: PartialConfig = {}): string =>
  temporaryDirectory({
    'package.json': '{}',
    'suites/a.json': suite('synthetic', 2),
    'suites/b.json': suite('synthetic[classes=3]', 3),
    'touchstone.config.json': JSON.stringify(config),
  });

const [a, b] = ['./suites/a.json', './suites/b.json'];

describe('resolveSettings', () => {
  it('resolves every suite with the same flags, in the order in which they are named', async () => {
    const cwd = setUp({ workers: 3 });
    const settings = await resolveSettings({ cwd, commandLine: { suites: [b, a], checkpoints: '4' } });
    expect(
      settings.map(({ config }) => [config.suite, config.seeds, config.checkpoints, config.dataset, config.workers]),
    ).toEqual([
      [b, [1, 2, 3], [4], { name: 'synthetic', options: { classes: 3 } }, 3],
      [a, [1, 2], [4], { name: 'synthetic' }, 3],
    ]);
    expect(settings[1]!.origins).toMatchObject({
      suite: 'command line',
      checkpoints: 'command line',
      seeds: `suite ${a}`,
      workers: `file ${cwd}/touchstone.config.json`,
    });
    expect(settings[1]!.origins).not.toHaveProperty('suites');
    const [alone] = await resolveSettings({ cwd, commandLine: { suite: a, checkpoints: '4' } });
    expect(settings[1]).toEqual(alone);
  });

  it('takes the suites of the file, unless the command line names one', async () => {
    const cwd = setUp({ suites: [a, b] });
    const suites = async (commandLine: PartialConfig): Promise<string[]> =>
      (await resolveSettings({ cwd, commandLine })).map(({ config }) => config.suite);
    expect(await suites({})).toEqual([a, b]);
    expect(await suites({ suite: b })).toEqual([b]);
    expect(await suites({ suites: [a] })).toEqual([a]);
  });

  it.each<[PartialConfig, string, string]>([
    [{ suites: [a, b, a] }, `the suite "${a}" is named twice`, 'command line, --suite'],
    [{ suites: [] }, '"suites" cannot be []', 'command line, --suite'],
    [{ suites: [a, 'quik'] }, 'unknown suite "quik"; did you mean "quick"?', 'command line, --suite'],
    [{ suite: a, suites: [b] }, 'both "suite" and "suites" are there', 'command line, --suite'],
  ])('refuses %j', async (commandLine, message, where) => {
    await expect(resolveSettings({ cwd: setUp(), commandLine })).rejects.toMatchObject({
      code: 'CONFIG',
      message,
      where,
    });
  });

  it('refuses a suite that names suites', async () => {
    const cwd = temporaryDirectory({ 'package.json': '{}', 'all.json': JSON.stringify({ suites: [a, b] }) });
    await expect(resolveSettings({ cwd, commandLine: { suite: './all.json' } })).rejects.toMatchObject({
      message: expect.stringContaining('unknown key "suites"'),
    });
  });
});

describe('resolveConfig', () => {
  it('refuses several suites', async () => {
    const cwd = setUp({ suites: [a, b] });
    await expect(resolveConfig({ cwd, commandLine: {} })).rejects.toMatchObject({
      code: 'CONFIG',
      message: `one suite is wanted here, not 2: ${a}, ${b}`,
      where: `file ${cwd}/touchstone.config.json, "suites"`,
      hint: 'Choose one with --suite.',
    });
    expect((await resolveConfig({ cwd, commandLine: { suites: [b] } })).config.suite).toBe(b);
  });
});
