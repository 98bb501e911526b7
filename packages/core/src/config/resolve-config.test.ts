import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import type { PartialConfig } from './partial-config.js';
import { resolveConfig } from './resolve-config.js';

const suite = {
  summary: 'a suite for tests',
  space: 'micro',
  dataset: 'synthetic[classes=3]',
  benchmark: 'table',
  searcher: 'darts-first-order',
  criteria: ['magnitude', 'strength'],
  controlCriteria: ['random', 'oracle'],
  seeds: 5,
  checkpoints: [0, 10],
  truth: { epochs: 5 },
};

const setUp = (files: Record<string, unknown> = {}): string =>
  temporaryDirectory({
    'package.json': '{}',
    'suite.json': JSON.stringify(suite),
    ...Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? file : JSON.stringify(file)]),
    ),
  });

const resolve = (cwd: string, commandLine: PartialConfig = {}): ReturnType<typeof resolveConfig> =>
  resolveConfig({ cwd, commandLine, suite: './suite.json' });

describe('resolveConfig', () => {
  it('fills in everything and says where each value comes from', async () => {
    const cwd = setUp({ 'touchstone.config.json': { seeds: [3, 4], truth: { epochs: 7 }, store: 'results' } });
    const { config, origins, directory } = await resolve(cwd, { workers: 2 });
    expect(config).toEqual({
      suite: './suite.json',
      space: { name: 'micro' },
      dataset: { name: 'synthetic', options: { classes: 3 } },
      benchmark: { name: 'table' },
      searcher: { name: 'darts-first-order' },
      engine: { name: 'onnx', options: { device: 'auto' } },
      executor: { name: 'threads' },
      criteria: ['magnitude', 'strength', 'random', 'oracle'].map((name) => ({ name })),
      controls: true,
      seeds: [3, 4],
      checkpoints: [0, 10],
      truth: { split: 'test', epochs: 7 },
      collapse: { quantile: 0.25, skipFraction: null },
      hessian: true,
      workers: 2,
      device: 'auto',
      store: `${cwd}/results`,
      plugins: [],
    });
    expect(origins).toMatchObject({
      suite: 'command line',
      workers: 'command line',
      seeds: `file ${cwd}/touchstone.config.json`,
      'truth.epochs': `file ${cwd}/touchstone.config.json`,
      'truth.split': 'default',
      space: 'suite ./suite.json',
      engine: 'default',
    });
    expect(Object.keys(origins).sort()).toEqual(
      Object.keys(config)
        .filter((key) => key !== 'truth' && key !== 'collapse')
        .concat('truth.epochs', 'truth.split', 'collapse.quantile', 'collapse.skipFraction')
        .sort(),
    );
    expect(directory).toBe(cwd);
  });

  it('command line > file > suite', async () => {
    const cwd = setUp({ 'touchstone.config.json': { seeds: 3, space: 'from-file' } });
    const { config, origins } = await resolve(cwd, { seeds: '1,9' });
    expect([config.seeds, config.space.name, config.checkpoints]).toEqual([[1, 9], 'from-file', [0, 10]]);
    expect(origins['seeds']).toBe('command line');
  });

  it('takes a plugin with its options from one layer as a whole', async () => {
    const { config } = await resolve(setUp(), { dataset: 'synthetic[noise=0.1]' });
    expect(config.dataset).toEqual({ name: 'synthetic', options: { noise: 0.1 } });
  });

  it('adds the controls of the suite to other criteria, once, unless told not to', async () => {
    const cwd = setUp();
    const names = async (flags: PartialConfig): Promise<string[]> =>
      (await resolve(cwd, flags)).config.criteria.map(({ name }) => name);
    expect(await names({ criteria: 'ablation,oracle' })).toEqual(['ablation', 'oracle', 'random']);
    expect(await names({ criteria: ['ablation'], controls: false })).toEqual(['ablation']);
  });

  it('refuses a criterion that is listed twice', async () => {
    await expect(resolve(setUp(), { criteria: 'a[x=1],b,a[x=1]' })).rejects.toMatchObject({
      message: 'the criterion "a" is listed twice',
      where: 'command line, --criteria',
    });
  });

  it('is frozen to the bottom', async () => {
    const { config } = await resolve(setUp());
    expect(() => Object.assign(config.dataset.options!, { classes: 4 })).toThrow(TypeError);
  });

  it('says what nobody has set', async () => {
    const { searcher: _, truth: __, ...rest } = suite;
    await expect(resolve(setUp({ 'suite.json': rest }))).rejects.toMatchObject({
      code: 'CONFIG',
      message: 'nothing is said about "searcher", "truth.epochs"',
      where: 'suite ./suite.json',
    });
  });

  it('names the suite that does not exist, with a did-you-mean', async () => {
    await expect(resolveConfig({ cwd: setUp(), commandLine: { suite: 'quik' } })).rejects.toMatchObject({
      code: 'CONFIG',
      message: 'unknown suite "quik"; did you mean "quick"?',
      where: 'command line, --suite',
    });
  });

  it('names the flag of a wrong value', async () => {
    await expect(resolve(setUp(), { seeds: 0 })).rejects.toMatchObject({
      message: '"seeds" cannot be 0',
      where: 'command line, --seeds',
    });
  });
});
