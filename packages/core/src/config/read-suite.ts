import { TouchstoneError } from '@touchstone/contract';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkLayer } from './check-layer.js';
import type { LayerValues } from './layer.js';

/** The values of a suite file. Throws TouchstoneError `CONFIG` where it is absent or malformed. */
export async function readSuite(file: string): Promise<LayerValues> {
  let values: unknown;
  try {
    values = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new TouchstoneError('CONFIG', `the suite file cannot be read: ${(cause as Error).message}`, {
      where: file,
      hint: '`touchstone list suites` names the built-in ones; a suite of your own is a JSON file.',
      cause,
    });
  }
  checkLayer(values, `suite ${path.basename(file, '.json')}`);
  return values as LayerValues;
}
