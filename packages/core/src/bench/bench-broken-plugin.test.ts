import { Ajv } from 'ajv';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tinyRun } from '../fixtures/tiny-run.js';
import { reportSchema } from '../ranking/report-schema.js';
import { lastRun } from '../store/last-run.js';

/** What of a report must not depend on when and how fast it was made. */
const passing: ReadonlySet<string> = new Set(['seconds', 'pareto']);
const lasting = (report: object): unknown =>
  JSON.parse(JSON.stringify(report, (key, value) => (passing.has(key) ? null : (value as unknown))));

const one = { executor: 'inline', hessian: false, controls: false, checkpoints: [4], seeds: 1 };

describe('bench, a plugin that does not load', () => {
  it('is a failure of the report where it is to be skipped; the others are as without it', async () => {
    const tiny = tinyRun({ 'touchstone/criteria/mine.ts': 'export default {;' });
    const asked = { ...one, criteria: 'magnitude,mine,strength' };
    await expect(tiny.run(asked)).rejects.toMatchObject({ code: 'PLUGIN', where: 'touchstone/criteria/mine.ts' });
    expect(await tiny.rows()).toEqual([]);

    const report = await tiny.run(asked, { skipBrokenPlugins: true });
    expect(report.failures).toEqual([
      {
        group: './suite.json',
        trial: null,
        checkpoint: null,
        criterion: null,
        code: 'PLUGIN',
        message: expect.stringMatching(
          /^touchstone\/criteria\/mine\.ts: a plugin cannot be loaded: .*Unexpected token/,
        ),
      },
      {
        group: './suite.json',
        trial: null,
        checkpoint: null,
        criterion: 'mine',
        code: 'CONFIG',
        message: 'unknown criterion "mine"',
      },
    ]);
    expect(tiny.notices).toEqual([expect.stringMatching(/^left out: touchstone\/criteria\/mine\.ts: /)]);
    expect(report.trials).toEqual({ ok: 1, failed: 0 });
    const validate = new Ajv({ allowUnionTypes: true }).compile(reportSchema);
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
    const without = await tinyRun().run({ ...one, criteria: 'magnitude,strength' });
    expect(lasting(report.ranking)).toEqual(lasting(without.ranking));

    // What was asked for is what is kept, so that a repaired plugin runs when the run is resumed.
    const [kept] = (await lastRun(path.join(tiny.cwd, '.touchstone')))!;
    expect(kept.config.criteria).toContainEqual({ name: 'mine' });
  });
});
