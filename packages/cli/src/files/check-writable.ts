import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';

/** Throws TouchstoneError `USAGE` where a file cannot be written: better now than after the run. */
export async function checkWritable(file: string, flag: string): Promise<void> {
  const directory = dirname(file);
  const parent = await stat(directory).catch(() => undefined);
  if (parent === undefined || !parent.isDirectory()) throw refused(`there is no directory ${directory}`, flag);
  try {
    await access(directory, constants.W_OK);
  } catch {
    throw refused(`the directory ${directory} is not writable`, flag);
  }
  const existing = await stat(file).catch(() => undefined);
  if (existing?.isDirectory() === true) throw refused(`${file} is a directory`, flag);
}

function refused(message: string, flag: string): TouchstoneError {
  return new TouchstoneError('USAGE', message, {
    where: `command line, ${flag}`,
    hint: 'Name a file in a directory that exists.',
  });
}
