import { type RunStart, TouchstoneError } from '@touchstone/contract';
import { Ajv } from 'ajv';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TinyRun, tinyRun } from '../fixtures/tiny-run.js';
import { reportSchema } from '../ranking/report-schema.js';
import { lastRun } from '../store/last-run.js';
import { rank } from './rank.js';

/** What of a report must not depend on when and how fast it was made. */
const passing: ReadonlySet<string> = new Set(['createdAt', 'provenance', 'seconds', 'pareto']);
const lasting = (report: object): unknown =>
  JSON.parse(JSON.stringify(report, (key, value) => (passing.has(key) ? null : (value as unknown))));

/** Within this process, since threads take longer to start than these searches to run. */
const quick = { executor: 'inline', hessian: false, controls: false };
const flags = { ...quick, criteria: 'magnitude,strength', checkpoints: [4], seeds: 2 };
const both = ['./suite.json', './longer.json'];

/** A tiny run whose second suite trains its supernets by another learning rate of the alphas. */
function twoSettings(files: Readonly<Record<string, string>> = {}): TinyRun {
  const tiny = tinyRun(files);
  const suite = JSON.parse(tiny.read('suite.json').toString()) as object;
  const searcher = 'darts-first-order[steps=8,batchSize=8,alphaLearningRate=0.01]';
  writeFileSync(path.join(tiny.cwd, 'longer.json'), JSON.stringify({ ...suite, searcher }));
  return tiny;
}

describe('bench, several settings', () => {
  it('is one report: each group as of a run of its own, and an overall ranking of both', async () => {
    const tiny = twoSettings();
    const heard: string[] = [];
    const reporter = {
      onRunStart: ({ suite, trials }: RunStart) => void heard.push(`${suite} ${trials}`),
      onRunEnd: () => void heard.push('end'),
    };
    const report = await tiny.run({ ...flags, suites: both }, { reporters: [reporter] });
    expect(heard).toEqual(['./suite.json 2', './longer.json 2', 'end']);
    const validate = new Ajv({ allowUnionTypes: true }).compile(reportSchema);
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
    expect(report.groups.map(({ id, provenance }) => [id, provenance.suite])).toEqual([
      ['micro · synthetic · darts-first-order[batchSize=8,steps=8]', './suite.json'],
      ['micro · synthetic · darts-first-order[alphaLearningRate=0.01,batchSize=8,steps=8]', './longer.json'],
    ]);
    expect(report.trials).toEqual({ ok: 4, failed: 0 });
    expect(report.overall.ranking.map(({ groups, runs }) => [groups, runs])).toEqual([
      [2, 4],
      [2, 4],
    ]);

    // The same settings in runs of their own, on a store of their own.
    for (const [index, suite] of both.entries()) {
      const alone = await twoSettings().run({ ...flags, suites: [suite] });
      const id = report.groups[index]!.id;
      expect(lasting(report.groups[index]!)).toEqual(lasting(alone.groups[0]!));
      const own = report.ranking.filter(({ group }) => group === id);
      expect(lasting(own)).toEqual(lasting(alone.ranking));
      expect(lasting(report.comparisons.filter(({ group }) => group === id))).toEqual(lasting(alone.comparisons));
    }

    // Nothing is left to do, the store ranks to the same, and a resumed run is the same run.
    const settings = await tiny.resolve({ ...flags, suites: both });
    expect(await lastRun(path.join(tiny.cwd, '.touchstone'))).toEqual(settings);
    const rows = await tiny.rows();
    expect(lasting(await tiny.run({ ...flags, suites: both }))).toEqual(lasting(report));
    expect(await tiny.rows()).toEqual(rows);
    expect(lasting(await rank(settings, { cwd: tiny.cwd, log: () => {} }))).toEqual(lasting(report));
  });

  it('goes on after a setting whose searches fail, and keeps what is done on abort', async () => {
    const tiny = twoSettings();
    const suite = JSON.parse(tiny.read('suite.json').toString()) as object;
    const searcher = 'darts-first-order[steps=8,batchSize=8,learningRate=1e30]';
    writeFileSync(path.join(tiny.cwd, 'diverges.json'), JSON.stringify({ ...suite, searcher }));
    const report = await tiny.run({ ...flags, suites: ['./diverges.json', './suite.json'] });
    expect(report.trials).toEqual({ ok: 2, failed: 2 });
    expect(report.failures.map(({ group, code }) => [group, code])).toEqual(
      Array(2).fill([report.groups[0]!.id, 'NUMERICS']),
    );
    expect(new Set(report.ranking.map(({ group }) => group))).toEqual(new Set([report.groups[1]!.id]));

    const abort = new AbortController();
    const reporter = {
      onRunStart: (start: RunStart) => void (start.suite === './longer.json' && abort.abort(stopped)),
    };
    const stopped = new TouchstoneError('INTERRUPTED', 'stopped by the user');
    const cut = tiny.run({ ...flags, seeds: 3, suites: both }, { signal: abort.signal, reporters: [reporter] });
    await expect(cut).rejects.toMatchObject({ code: 'INTERRUPTED' });
    const [first] = await tiny.resolve({ ...flags, seeds: 3 });
    expect((await rank([first], { cwd: tiny.cwd, log: () => {} })).trials).toEqual({ ok: 3, failed: 0 });
    const resumed = await lastRun(path.join(tiny.cwd, '.touchstone'));
    expect(resumed).toHaveLength(2);
  });

  it('refuses one setting under two names, a second store, and a misspelling in the last, before anything runs', async () => {
    const tiny = twoSettings();
    const suite = JSON.parse(tiny.read('suite.json').toString()) as object;
    const write = (name: string, changes: object): void =>
      writeFileSync(path.join(tiny.cwd, name), JSON.stringify({ ...suite, ...changes }));
    // The option is the default, so nothing differs.
    write('same.json', { seeds: 7, dataset: { ...(suite as { dataset: { options: object } }).dataset } });
    write('elsewhere.json', { store: 'elsewhere', searcher: 'darts-first-order[steps=9]' });
    write('misspelt.json', { searcher: 'darts-first-ordr' });
    const refused = (other: string, more: object = {}): Promise<unknown> =>
      tiny.run({ ...flags, ...more, suites: ['./suite.json', other] });
    await expect(refused('./same.json')).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringMatching(/^the suites "\.\/suite\.json" and "\.\/same\.json" are the same setting: micro/),
    });
    await expect(refused('./longer.json', { searcher: 'darts-first-order' })).rejects.toMatchObject({
      message: expect.stringContaining('are the same setting'),
      hint: expect.stringContaining('--searcher'),
    });
    await expect(refused('./elsewhere.json')).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringContaining('settings of one run share a store'),
    });
    await expect(refused('./misspelt.json')).rejects.toMatchObject({
      message: expect.stringContaining('did you mean'),
    });
    expect(await tiny.rows()).toEqual([]);
  });
});
