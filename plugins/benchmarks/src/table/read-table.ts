import { readFile } from 'node:fs/promises';
import { TouchstoneError } from '@touchstone/contract';

/** The text of a table's file. Throws TouchstoneError `DATA` where it is absent or cannot be read. */
export async function readTable(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new TouchstoneError('DATA', absent ? 'the benchmark table is absent' : `cannot read the table: ${reason}`, {
      where: file,
      hint: absent
        ? 'Make it with `touchstone truth`, or give the path of another: the option `path` of the benchmark.'
        : 'Give the path of a readable file: the option `path` of the benchmark.',
      cause,
    });
  }
}
