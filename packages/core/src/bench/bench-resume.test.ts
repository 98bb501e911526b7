import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tinyRun } from '../fixtures/tiny-run.js';
import { packageRoot } from '../registry/package-root.js';
import { lastRun } from '../store/last-run.js';

const flags = { checkpoints: [2, 4, 6, 8], criteria: 'magnitude,strength,random', controls: false };
const all = 2 * 4 * 3;

describe('bench, stopped and resumed', () => {
  it('keeps what was finished on abort, and ends where an undisturbed run ends', async () => {
    const tiny = tinyRun();
    const abort = new AbortController();
    let events = 0;
    const reporter = {
      onTrialEvent() {
        if (++events === 6) abort.abort();
      },
    };
    await expect(tiny.run(flags, { signal: abort.signal, reporters: [reporter] })).rejects.toMatchObject({
      code: 'INTERRUPTED',
      hint: expect.stringContaining('--resume'),
    });
    const before = await tiny.rows();
    expect(before.length).toBeLessThan(all);
    expect(before.every(({ status }) => status === 'ok')).toBe(true);

    const last = await lastRun(path.join(tiny.cwd, '.touchstone'));
    expect(last).toEqual(await tiny.resolve(flags));
    await tiny.run(flags);
    const undisturbed = tinyRun();
    await undisturbed.run(flags);
    expect(await tiny.rows()).toEqual(await undisturbed.rows());
  });

  it('survives kill -9 at any moment, and ends where an undisturbed run ends', async () => {
    const tiny = tinyRun();
    const resolved = await tiny.resolve(flags);
    const core = pathToFileURL(path.join(packageRoot('@touchstone/core'), 'dist/index.js')).href;
    const script = path.join(tiny.cwd, 'run.mjs');
    writeFileSync(
      script,
      `import { bench } from ${JSON.stringify(core)};
       const [, , type, count] = process.argv;
       let seen = 0;
       const onTrialEvent = ({ event }) => {
         if (event.type === type && ++seen === Number(count)) process.kill(process.pid, 'SIGKILL');
       };
       await bench(${JSON.stringify(resolved)}, {
         cwd: ${JSON.stringify(tiny.cwd)}, reporters: [{ onTrialEvent }], useCache: true,
         signal: new AbortController().signal, log: console.error,
       });`,
    );
    // First in the middle of a search, then in the middle of scoring.
    for (const [type, count] of [
      ['search-progress', 3],
      ['row', 7],
    ] as const) {
      const child = spawn(process.execPath, [script, type, String(count)], { stdio: 'inherit' });
      const [, signal] = await once(child, 'exit');
      expect(signal).toBe('SIGKILL');
    }
    expect((await tiny.rows()).length).toBeLessThan(all);
    await tiny.run(flags);
    expect(tiny.notices.some((notice) => notice.includes('the run that held the lock is gone'))).toBe(true);
    const undisturbed = tinyRun();
    await undisturbed.run(flags);
    expect(await tiny.rows()).toEqual(await undisturbed.rows());
  });
});
