import type { RunProgress, RunStart } from '@touchstone/contract';
import { Ajv } from 'ajv';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tinyRun, type TinyRun } from '../fixtures/tiny-run.js';
import { reportSchema } from '../ranking/report-schema.js';
import { rank } from './rank.js';

const labels = ['magnitude', 'strength', 'random', 'oracle', 'alphas-at-init'];
/** What of a report must not depend on when and how fast it was made. */
const passing: ReadonlySet<string> = new Set(['createdAt', 'provenance', 'seconds', 'pareto']);
const lasting = (report: object): unknown =>
  JSON.parse(JSON.stringify(report, (key, value) => (passing.has(key) ? null : (value as unknown))));

describe('bench', () => {
  it('trains, scores, ranks, and afterwards computes only what is new', async () => {
    const tiny = tinyRun();
    const heard: (RunStart | RunProgress)[] = [];
    const reporter = {
      onRunStart: (start: RunStart) => void heard.push(start),
      onTrialEvent: (progress: RunProgress) => void heard.push(progress),
    };
    const report = await tiny.run({}, { reporters: [reporter] });

    const validate = new Ajv({ allowUnionTypes: true }).compile(reportSchema);
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
    expect(report.trials).toEqual({ ok: 2, failed: 0 });
    expect(report.ranking).toHaveLength(2 * labels.length);
    expect(report.ranking[0]).toMatchObject({ criterion: 'oracle', checkpoint: 8, rank: 1, regret: { mean: 0 } });
    const [group] = report.groups;
    expect(group!.supernets).toHaveLength(4);
    for (const { hessianEigenvalue } of group!.supernets) expect(hessianEigenvalue).toBeGreaterThan(0);
    expect(group!.provenance.config).toMatchObject({ store: '.touchstone', suite: './suite.json' });
    expect(heard[0]).toEqual({
      suite: './suite.json',
      trials: 2,
      checkpoints: 2,
      criteria: labels,
      workers: 2,
      store: '.touchstone',
      reused: { trials: 0, rows: 0 },
    });
    const last = heard.at(-1) as RunProgress;
    expect([last.done, last.event.type]).toEqual([1, 'row']);
    // A row of each criterion and one of the supernet itself.
    expect(await tiny.rows()).toHaveLength(2 * 2 * (labels.length + 1));

    const supernets = path.join(tiny.cwd, '.touchstone/supernets');
    const [first] = readdirSync(supernets);
    expect(readdirSync(path.join(supernets, first!)).sort()).toEqual([
      'manifest.json',
      'step-000000.safetensors',
      'step-000004.safetensors',
      'step-000008.safetensors',
    ]);
    const times = (): number[] =>
      readdirSync(supernets, { recursive: true, encoding: 'utf8' }).map(
        (file) => statSync(path.join(supernets, file)).mtimeMs,
      );
    const before = times();

    // The same again: nothing is computed, and the ranking of the store says the same.
    const starts: RunStart[] = [];
    const again = await tiny.run({}, { reporters: [{ onRunStart: (start) => void starts.push(start) }] });
    expect(starts[0]!.reused).toEqual({ trials: 2, rows: 20 });
    expect(lasting(again)).toEqual(lasting(report));
    expect(lasting(await rank(await tiny.resolve(), { cwd: tiny.cwd, log: () => {} }))).toEqual(lasting(report));

    // Another criterion trains nothing and changes nothing else.
    const rows = await tiny.rows();
    const more = await tiny.run({ criteria: 'magnitude,strength,strength[signed=true]' });
    expect(times()).toEqual(before);
    expect(more.ranking.map(({ criterion }) => criterion)).toContain('strength[signed=true]');
    const now = await tiny.rows();
    expect(now).toHaveLength(28);
    expect(now.filter(({ key }) => rows.some((row) => row.key === key))).toEqual(rows);
  });

  it('gives the same rows and the same supernets with one worker, two workers, threads, processes, and inline', async () => {
    const bits = (tiny: TinyRun, file: string): string => createHash('sha256').update(tiny.read(file)).digest('hex');
    const results: unknown[] = [];
    for (const flags of [
      { workers: 1 },
      { workers: 2 },
      { workers: 1, executor: 'processes' },
      { workers: 2, executor: 'processes' },
      { executor: 'inline', device: 'cpu' },
    ] as const) {
      const tiny = tinyRun();
      const { failures } = await tiny.run(flags);
      expect(failures).toEqual([]);
      const files = readdirSync(path.join(tiny.cwd, '.touchstone/supernets'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.safetensors'))
        .toSorted();
      results.push({
        rows: await tiny.rows(),
        supernets: files.map((file) => [file, bits(tiny, `.touchstone/supernets/${file}`)]),
      });
    }
    const [first, ...others] = results as [{ rows: unknown[]; supernets: unknown[] }];
    expect([first.rows.length, first.supernets.length]).toEqual([24, 6]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('adding a checkpoint or a seed changes no other row', async () => {
    const tiny = tinyRun();
    const flags = { criteria: 'magnitude,random', controls: false };
    await tiny.run({ ...flags, checkpoints: [8], seeds: [1] });
    const before = await tiny.rows();
    await tiny.run({ ...flags, checkpoints: [0, 4, 8], seeds: [1, 2] });
    const after = await tiny.rows();
    expect(after).toHaveLength(18);
    expect(after.filter(({ key }) => before.some((row) => row.key === key))).toEqual(before);

    const fresh = tinyRun();
    await fresh.run({ ...flags, checkpoints: [0, 4, 8], seeds: [1, 2] });
    expect(await fresh.rows()).toEqual(after);
  });

  it('computes everything anew without the cache, to the same rows', async () => {
    const tiny = tinyRun();
    const flags = { criteria: 'strength', controls: false, seeds: 1 };
    await tiny.run(flags);
    const before = await tiny.rows();
    await tiny.run(flags, { useCache: false });
    const after = await tiny.rows();
    expect(after).toEqual(before.flatMap((row) => [row, row]));
  });
});
