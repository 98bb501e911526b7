import type { Checkpoint } from '@touchstone/supernet';
import { readCheckpoint } from './read-checkpoint.js';

/**
 * The checkpoint of a step, or undefined where it is absent or damaged: a search can make it again.
 * Throws TouchstoneError `STORE` where the file system refuses to read it.
 */
export async function findCheckpoint(directory: string, step: number): Promise<Checkpoint | undefined> {
  try {
    return await readCheckpoint(directory, step);
  } catch (error) {
    const { errno, code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    if (errno !== undefined && code !== 'ENOENT') throw error;
    return undefined;
  }
}
