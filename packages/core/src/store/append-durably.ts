import { open } from 'node:fs/promises';
import { storeError } from './store-error.js';

/** Appends text to a file and waits until it is on the disk. Throws TouchstoneError `STORE`. */
export async function appendDurably(file: string, text: string): Promise<void> {
  try {
    const handle = await open(file, 'a');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw storeError(cause, 'written', file);
  }
}
