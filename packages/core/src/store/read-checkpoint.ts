import { TouchstoneError } from '@touchstone/contract';
import { type Checkpoint, decodeCheckpoint } from '@touchstone/supernet';
import { readFile } from 'node:fs/promises';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { checkpointPath } from './checkpoint-path.js';
import { storeError } from './store-error.js';

/** A supernet at a step. Throws TouchstoneError `STORE` where the file is absent, cut or of another step. */
export async function readCheckpoint(directory: string, step: number): Promise<Checkpoint> {
  const file = checkpointPath(directory, step);
  let bytes: Uint8Array;
  try {
    // Not a Buffer: its `slice` would share memory.
    bytes = new Uint8Array(await readFile(file));
  } catch (cause) {
    throw storeError(cause, 'read', file);
  }
  const damaged = (message: string, cause?: unknown): TouchstoneError =>
    new TouchstoneError('STORE', `the checkpoint is damaged: ${message}`, {
      where: file,
      hint: 'Delete the file and run again: it will be computed anew.',
      ...(cause === undefined ? {} : { cause }),
    });
  try {
    const checkpoint = decodeCheckpoint(bytes);
    if (checkpoint.step !== step) throw damaged(`it holds step ${checkpoint.step}`);
    return checkpoint;
  } catch (cause) {
    const error = asTouchstoneError(cause, 'STORE');
    throw error.where === file ? error : damaged(error.message, cause);
  }
}
