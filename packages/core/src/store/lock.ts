import { TouchstoneError } from '@touchstone/contract';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { processStart } from './process-start.js';
import { storeError } from './store-error.js';

interface LockContent {
  readonly pid: number;
  /** When the process began: process ids are used again. */
  readonly start: string | null;
  readonly host: string;
}

/**
 * Takes the lock of a store, so that two runs never write to it at once; returns the function that
 * gives it back. A lock whose process is gone is taken over. Throws TouchstoneError `STORE`.
 */
export function acquireLock(file: string, log: (message: string) => void): () => void {
  const content: LockContent = { pid: process.pid, start: processStart(process.pid), host: hostname() };
  for (let attempt = 0; ; attempt++) {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(content), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw storeError(cause, 'written', file);
    }
    const holder = readLock(file);
    if (holder !== undefined && isAlive(holder)) {
      throw new TouchstoneError('STORE', `another run (process ${holder.pid} on ${holder.host}) is using the store`, {
        where: file,
        hint: 'Wait for it, or choose another directory with --store. If it is not running any more, delete the lock.',
      });
    }
    log(`${file}: the run that held the lock is gone; going on.`);
    removeLock(file);
  }
}

function removeLock(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (cause) {
    throw storeError(cause, 'written', file);
  }
}

/** Undefined where the file is gone or was cut off by a crash. */
function readLock(file: string): LockContent | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockContent;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, start, host }: LockContent): boolean {
  if (host !== hostname()) return true; // Cannot be seen from here.
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return start === null || start === processStart(pid);
}
