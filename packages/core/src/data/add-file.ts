import { TouchstoneError } from '@touchstone/contract';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataError } from './data-error.js';
import type { DataFile } from './data-file.js';
import type { DataRun } from './data-run.js';
import { differenceFrom } from './difference-from.js';
import { fileDigests } from './file-digests.js';
import { settleFile } from './settle-file.js';

/**
 * Takes a file that the user has got in another way for one of the manifest's: it is verified, copied to its
 * place and unpacked as if it had been downloaded. Returns where it is.
 * Throws TouchstoneError `DATA` where it is none of `files`.
 */
export async function addFile(source: string, files: readonly DataFile[], { directory }: DataRun): Promise<string> {
  const found = await fileDigests(source).catch((cause: unknown) => {
    throw new TouchstoneError('DATA', `the file cannot be read: ${(cause as Error).message}`, { where: source, cause });
  });
  const file = files.find((candidate) => differenceFrom(candidate, found) === undefined);
  if (file === undefined) {
    const names = files.map(({ target, bytes }) => `${path.posix.basename(target)} (${bytes} bytes)`);
    throw new TouchstoneError('DATA', `the file is none of ${names.join(', ')}: sha256 ${found.sha256}`, {
      where: source,
      hint: `Files of another kind are not added: give the dataset their directory, as in --dataset '${files[0]!.name}[path=…]'.`,
    });
  }
  const target = path.join(directory, file.target);
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(source, temporary);
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {
      // The first error is the one to report.
    });
    throw dataError(cause, 'written', target);
  }
  return settleFile(file, target);
}
