import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { acquireLock } from './lock.js';
import { processStart } from './process-start.js';

const setUp = (content?: object): { file: string; notices: string[]; acquire: () => () => void } => {
  const file = path.join(temporaryDirectory(), 'store/lock');
  const notices: string[] = [];
  if (content !== undefined) {
    acquireLock(file, () => {});
    writeFileSync(file, JSON.stringify({ pid: process.pid, start: null, host: hostname(), ...content }));
  }
  return { file, notices, acquire: () => acquireLock(file, (message) => notices.push(message)) };
};
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('acquireLock', () => {
  it('keeps a second writer out until it is given back', () => {
    const { file, acquire } = setUp();
    const release = acquire();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    expect(acquire).toThrow(expect.objectContaining({ code: 'STORE', where: file }));
    expect(acquire).toThrow(`another run (process ${process.pid} on ${hostname()}) is using the store`);
    release();
    expect(existsSync(file)).toBe(false);
    acquire()();
  });

  it('takes over from a process that is gone', () => {
    const { file, notices, acquire } = setUp({ pid: gone() });
    acquire();
    expect(notices).toEqual([`${file}: the run that held the lock is gone; going on.`]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it.skipIf(processStart(process.pid) === null)('is not fooled by a process id that is used again', () => {
    const { notices, acquire } = setUp({ start: 'another boot/1' });
    acquire();
    expect(notices).toHaveLength(1);
  });

  it('takes over a lock that a crash has cut off', () => {
    const { file, acquire } = setUp({});
    writeFileSync(file, '{"pid"');
    expect(acquire).not.toThrow();
  });

  it('respects a lock of another machine, which it cannot see', () => {
    const { acquire } = setUp({ host: 'elsewhere', pid: gone() });
    expect(acquire).toThrow('on elsewhere) is using the store');
  });
});
