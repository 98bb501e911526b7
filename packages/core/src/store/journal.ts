import type { Row } from '@touchstone/contract';
import { appendDurably } from './append-durably.js';
import { parseRow } from './parse-row.js';
import { recoverLines } from './recover-lines.js';

/** The append-only record of all results: one row per line. */
export interface Journal {
  /** All rows in the order in which they were written. A later row supersedes an earlier one of the same key. */
  readonly rows: readonly Row[];
  /**
   * Adds a row. Rows that arrive while others are being written are written together; the promise
   * is fulfilled when the row is on the disk. Throws TouchstoneError `STORE`; after that every further
   * row is refused with the same error.
   */
  append(row: Row): Promise<void>;
}

/** Opens a journal for appending. Throws TouchstoneError `STORE` where a line other than the last is damaged. */
export async function openJournal(file: string, log: (message: string) => void): Promise<Journal> {
  const rows = await recoverLines(file, parseRow, log);
  let waiting: Row[] = [];
  let writing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await appendDurably(file, batch.map((row) => `${JSON.stringify(row)}\n`).join(''));
      rows.push(...batch);
    }
    // After a failed write this is not reached: a line may be cut, and nothing must follow it.
    writing = undefined;
  }

  function append(row: Row): Promise<void> {
    waiting.push(row);
    writing ??= writeAll();
    return writing;
  }

  return { rows, append };
}
