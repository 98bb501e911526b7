import {
  dataFileName,
  encodeTables,
  importNasBench201,
  type KnownOrigin,
  mergeTables,
  type NasBench201Tables,
  readTables,
  summariseTables,
  type VersionSummary,
} from '@touchstone/benchmarks';
import { TouchstoneError } from '@touchstone/contract';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { acquireLock } from '../store/lock.js';
import { writeFileAtomically } from '../store/write-file-atomically.js';
import { dataError } from './data-error.js';
import type { DataRun } from './data-run.js';

export interface AddedTables {
  readonly file: string;
  /** What the sources held. */
  readonly added: readonly VersionSummary[];
  /** What the file holds now. */
  readonly versions: readonly VersionSummary[];
}

/**
 * Reads sources of NAS-Bench-201 and merges them into `nas-bench-201.bin` of the data directory. The file is
 * replaced when all is read and agrees, else it stays as it was. Throws TouchstoneError `DATA`, `INTERRUPTED`.
 */
export async function addTables(
  sources: readonly string[],
  run: DataRun,
  knownOrigin: KnownOrigin,
): Promise<AddedTables> {
  const { directory, signal, onProgress } = run;
  const added: NasBench201Tables[] = [];
  for (const source of sources) {
    const progress = ({ done, total }: { done: number; total: number }): void =>
      onProgress({ doing: 'read', name: path.basename(source), done, total });
    added.push(...(await importNasBench201(source, { onProgress: progress, signal }, knownOrigin)));
  }
  const file = path.join(directory, dataFileName);
  const release = await lock(directory, run);
  try {
    const merged = mergeTables(await readTables(file), added);
    await writeFileAtomically(file, encodeTables(merged));
    return { file, added: summariseTables(mergeTables([], added)), versions: summariseTables(merged) };
  } catch (cause) {
    throw dataError(cause, 'written', file);
  } finally {
    release();
  }
}

/** Two commands that add at once would lose what the first one added. */
async function lock(directory: string, { log }: DataRun): Promise<() => void> {
  const file = path.join(directory, 'lock');
  try {
    await mkdir(directory, { recursive: true });
    return acquireLock(file, log);
  } catch (cause) {
    if (cause instanceof TouchstoneError && cause.cause === undefined) {
      throw new TouchstoneError('DATA', 'another `touchstone data` command is writing to the data directory', {
        where: file,
        hint: 'Wait for it. If it is not running any more, delete the lock.',
        cause,
      });
    }
    throw dataError(cause, 'written', directory);
  }
}
