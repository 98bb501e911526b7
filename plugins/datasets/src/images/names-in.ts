import { readdir } from 'node:fs/promises';
import { TouchstoneError } from '@touchstone/contract';

/**
 * Names of what a directory holds, sorted; numbers in names count as numbers. Throws TouchstoneError
 * `DATA` where the directory is absent or cannot be read.
 * @param what is looked for there, as in "images of CIFAR-10"
 * @param hint where it may come from
 */
export async function namesIn(directory: string, what: string, hint: string): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names.sort((first, second) => first.localeCompare(second, 'en', { numeric: true }));
  } catch (cause) {
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const problem = absent ? 'there is no such directory' : cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('DATA', `no ${what}: ${problem}`, { where: directory, hint, cause });
  }
}
