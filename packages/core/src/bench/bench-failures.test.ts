import type { RunProgress } from '@touchstone/contract';
import { existsSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tinyRun } from '../fixtures/tiny-run.js';

/** A criterion as a user would write it. */
const plugin = (name: string, body: string, needs = '[]'): string => `
  import { existsSync } from 'node:fs';
  import { defineCriterion, scoreMatrix } from '@touchstone/contract';
  const flag = import.meta.dirname + '/fixed';
  export default defineCriterion({ name: '${name}', summary: 'a test', needs: ${needs}, ${body} });`;
const one = { controls: false, seeds: 1, checkpoints: [4] };

describe('bench, when something fails', () => {
  it('a criterion that fails is a failed row, harms no other, and is tried again', async () => {
    const tiny = tinyRun({
      'touchstone/criteria/throws.ts': plugin('throws', 'score: () => { throw new TypeError("no such thing"); }'),
      'touchstone/criteria/nan.ts': plugin('nan', 'score: () => [[NaN]]'),
      'touchstone/criteria/selects.ts': plugin('selects', 'select: () => [1, 2, 99]'),
      'touchstone/criteria/greedy.ts': plugin('greedy', 'score: ({ supernet }) => supernet.alphas()'),
      'touchstone/criteria/peeks.ts': plugin('peeks', 'score: ({ oracle }) => [[oracle.query.epochs]]'),
      'touchstone/criteria/fickle.ts': plugin(
        'fickle',
        'score: () => { if (!existsSync(flag)) throw new Error("not yet"); return scoreMatrix(3, 5, (e, o) => o); }',
      ),
    });
    const criteria = 'throws,nan,magnitude,selects,greedy,peeks,fickle';
    const report = await tiny.run({ ...one, criteria });
    expect(report.failures.map(({ criterion, code, message }) => [criterion, code, message])).toEqual([
      ['throws', 'TRIAL', 'no such thing'],
      ['nan', 'PLUGIN', expect.stringContaining('3 edges × 5 operations: it has 1 edges')],
      ['selects', 'PLUGIN', expect.stringContaining('[1,2,99]')],
      ['greedy', 'PLUGIN', expect.stringContaining("does not need 'alphas'")],
      ['peeks', 'PLUGIN', 'peeks uses `oracle` without declaring it'],
      ['fickle', 'TRIAL', 'not yet'],
    ]);
    expect(report.trials).toEqual({ ok: 0, failed: 1 });
    expect(report.ranking.map(({ criterion }) => criterion)).toEqual(['magnitude']);

    writeFileSync(path.join(tiny.cwd, 'touchstone/criteria/fixed'), '');
    const again = await tiny.run({ ...one, criteria: 'magnitude,fickle' });
    expect(again.failures).toEqual([]);
    expect(again.trials).toEqual({ ok: 1, failed: 0 });
    expect(again.ranking.map(({ criterion }) => criterion).sort()).toEqual(['fickle', 'magnitude']);
  });

  it('a search that fails is a failed row; the other trials go on', async () => {
    const tiny = tinyRun();
    const report = await tiny.run({
      ...one,
      searcher: 'darts-first-order[steps=8,batchSize=8,learningRate=1e30]',
      seeds: 2,
    });
    expect(report.failures.map(({ checkpoint, criterion, code }) => [checkpoint, criterion, code])).toEqual([
      [null, null, 'NUMERICS'],
      [null, null, 'NUMERICS'],
    ]);
    expect(report.trials).toEqual({ ok: 0, failed: 2 });
    expect(report.ranking).toEqual([]);
    expect((await tiny.rows()).map(({ status, step }) => [status, step])).toEqual([
      ['failed', null],
      ['failed', null],
    ]);
  });

  it('a checkpoint beyond the search is one message, before anything is written', async () => {
    const tiny = tinyRun();
    await expect(tiny.run({ ...one, checkpoints: [4, 9], seeds: 2 })).rejects.toMatchObject({
      code: 'CONFIG',
      message: 'checkpoint 9 is beyond the 8 steps of the search',
    });
    expect(await tiny.rows()).toEqual([]);
  });

  it('a misspelled criterion is one message with a did-you-mean', async () => {
    await expect(tinyRun().run({ criteria: 'strngth' })).rejects.toMatchObject({
      code: 'CONFIG',
      message: 'unknown criterion "strngth"; did you mean "strength"?',
    });
  });

  it('a damaged checkpoint is trained again where it is needed', async () => {
    const tiny = tinyRun();
    const flags = { ...one, checkpoints: [4, 8], criteria: 'magnitude' };
    await tiny.run(flags);
    const [row] = await tiny.rows();
    const file = `.touchstone/supernets/${row!.supernet}/step-000004.safetensors`;
    const whole = tiny.read(file);
    writeFileSync(path.join(tiny.cwd, file), whole.subarray(0, 100));
    const report = await tiny.run({ ...flags, criteria: 'magnitude,strength' });
    expect(report.failures).toEqual([]);
    expect(tiny.read(file)).toEqual(whole);
  });

  it('a store that cannot be used stops the run with one message; what was computed stays', async () => {
    const tiny = tinyRun();
    const flags = { ...one, criteria: 'magnitude' };
    await tiny.run(flags);
    const before = await tiny.rows();
    // Every supernet wants a directory where a file is now.
    rmSync(path.join(tiny.cwd, '.touchstone/supernets'), { recursive: true });
    writeFileSync(path.join(tiny.cwd, '.touchstone/supernets'), '');
    await expect(tiny.run({ ...flags, seeds: [1, 2, 3] })).rejects.toMatchObject({
      code: 'STORE',
      message: 'the store cannot be read: a file is where a directory should be',
    });
    expect(await tiny.rows()).toEqual(before);
  });

  // /dev/full is a device on which every write fails for want of space.
  it.skipIf(!existsSync('/dev/full'))(
    'no space left stops the run with one message; what was written stays',
    async () => {
      const tiny = tinyRun();
      const kept = `${tiny.journal}.kept`;
      const reporter = {
        onTrialEvent({ event }: RunProgress) {
          if (event.type !== 'search-done') return;
          renameSync(tiny.journal, kept);
          symlinkSync('/dev/full', tiny.journal);
        },
      };
      await tiny.run({ ...one, criteria: 'magnitude' });
      const flags = { ...one, criteria: 'magnitude', seeds: [2] };
      await expect(tiny.run(flags, { reporters: [reporter] })).rejects.toMatchObject({
        code: 'STORE',
        message: 'the store cannot be written: no space is left on the device',
        where: tiny.journal,
      });
      renameSync(kept, tiny.journal);
      expect((await tiny.run({ ...flags, seeds: [1, 2] })).trials).toEqual({ ok: 2, failed: 0 });
    },
  );

  it('a second run on the same store is kept out', async () => {
    const tiny = tinyRun();
    const first = tiny.run({ ...one, criteria: 'magnitude' });
    const second = tiny.run({ ...one, criteria: 'magnitude' });
    const outcomes = await Promise.allSettled([first, second]);
    const rejected = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(rejected.map(({ reason }) => (reason as Error).message)).toEqual([
      expect.stringMatching(/^another run \(process \d+ on .*\) is using the store$/),
    ]);
  });
});
