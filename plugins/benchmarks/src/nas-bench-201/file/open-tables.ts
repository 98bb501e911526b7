import { open } from 'node:fs/promises';
import { tablesUnreadable } from './tables-unreadable.js';

/** An open `nas-bench-201.bin`. */
export interface OpenTables {
  /** The bytes from a position on; fewer than asked for at the end of the file. Throws TouchstoneError `DATA`. */
  read(position: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens the file. Throws TouchstoneError `DATA` where it is absent or cannot be read. */
export async function openTables(file: string): Promise<OpenTables> {
  try {
    const handle = await open(file, 'r');
    const { size } = await handle.stat();
    return {
      async read(position, length) {
        try {
          const bytes = new Uint8Array(Math.max(0, Math.min(length, size - position)));
          const { bytesRead } = await handle.read(bytes, 0, bytes.length, position);
          return bytes.subarray(0, bytesRead);
        } catch (cause) {
          throw tablesUnreadable(cause, file);
        }
      },
      close: () => handle.close(),
    };
  } catch (cause) {
    throw tablesUnreadable(cause, file);
  }
}
