import { readdir } from 'node:fs/promises';
import { storeError } from './store-error.js';

/** Steps of the checkpoints that lie in a supernet's directory, ascending; they may be unreadable. */
export async function listCheckpoints(directory: string): Promise<number[]> {
  let names: string[];
  try {
    names = await readdir(directory);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw storeError(cause, 'read', directory);
  }
  return names
    .map((name) => /^step-(\d{6,})\.safetensors$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}
