import type { Report, Row } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { faultySearcher } from '../fixtures/faulty-searcher.js';
import { tinyRun, type TinyRun } from '../fixtures/tiny-run.js';

/** Of seeds 1, 2 and 3 only this one draws a first weight above zero. */
const failing = 2;
const flags = {
  searcher: 'faulty[steps=8,batchSize=8]',
  criteria: 'magnitude,strength',
  controls: false,
  hessian: false,
  checkpoints: [4, 8],
};

const tinyOf = (fault: 'nan' | 'kill'): TinyRun =>
  tinyRun({ 'touchstone/searchers/faulty.mjs': faultySearcher(fault, 0) });

const failuresOf = ({ failures }: Report): unknown[] =>
  failures.map(({ trial, checkpoint, criterion, code, message }) => [trial, checkpoint, criterion, code, message]);

const ofOthers = (rows: readonly Row[]): Row[] => rows.filter(({ seed }) => seed !== failing);

describe('a trial that fails, of several', () => {
  it.each(['threads', 'processes'])(
    'by a NaN, in %s, is listed with step and tensor; the others are as ever',
    async (executor) => {
      const tiny = tinyOf('nan');
      const report = await tiny.run({ ...flags, executor, seeds: [1, 2, 3] });
      expect(failuresOf(report)).toEqual([
        [expect.stringContaining(`seed ${failing}`), null, null, 'NUMERICS', 'NaN in train-loss at step 4'],
      ]);
      expect(report.trials).toEqual({ ok: 2, failed: 1 });

      const alone = tinyOf('nan');
      await alone.run({ ...flags, executor: 'threads', seeds: [1, 3] });
      const rows = await tiny.rows();
      expect(ofOthers(rows)).toEqual(await alone.rows());
      expect(rows.length - ofOthers(rows).length).toBe(1);
    },
  );

  it('by a process that the system stops is listed; the others are as ever, and it can be run again', async () => {
    const tiny = tinyOf('kill');
    const everything = { ...flags, executor: 'processes', seeds: [1, 2, 3] };
    const report = await tiny.run(everything);
    expect(failuresOf(report)).toEqual([
      [
        expect.stringContaining(`seed ${failing}`),
        null,
        null,
        'TRIAL',
        'the worker process died: it was stopped by SIGKILL',
      ],
    ]);
    expect(report.trials).toEqual({ ok: 2, failed: 1 });
    const alone = tinyOf('kill');
    await alone.run({ ...flags, executor: 'threads', seeds: [1, 3] });
    expect(ofOthers(await tiny.rows())).toEqual(await alone.rows());

    // From its checkpoint at step 0, which does not draw the weight that is at fault.
    const again = await tiny.run(everything);
    expect([again.failures, again.trials]).toEqual([[], { ok: 3, failed: 0 }]);
  });

  it('by a process that is stopped while it scores: rows that were there are kept', async () => {
    const tiny = tinyRun({
      'touchstone/criteria/kills.mjs': `
        import { defineCriterion } from '@touchstone/contract';
        const score = () => process.kill(process.pid, 'SIGKILL');
        export default defineCriterion({ name: 'kills', summary: 'a test', needs: [], score });`,
    });
    const run = { ...flags, searcher: 'darts-first-order[steps=8,batchSize=8]', checkpoints: [8], seeds: [1, 2] };
    const report = await tiny.run({ ...run, executor: 'processes', criteria: 'magnitude,kills' });
    const failures = report.failures.map(({ criterion, code }) => [criterion, code]);
    expect(failures).toEqual(Array(2).fill(['kills', 'TRIAL']));
    const rows = await tiny.rows();
    const alone = tinyRun();
    await alone.run({ ...run, executor: 'inline', criteria: 'magnitude' });
    expect(rows.filter(({ status }) => status !== 'failed')).toEqual(await alone.rows());
  });
});
