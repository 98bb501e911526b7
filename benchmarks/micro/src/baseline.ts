import { readFile } from 'node:fs/promises';
import { TouchstoneError } from '@touchstone/contract';
import type { Measured } from './measured.js';

/** What `--json` writes and `--compare` reads. */
export interface Baseline {
  readonly schema: 'touchstone.microbench/1';
  readonly createdAt: string;
  readonly machine: string;
  readonly numerics: string;
  readonly results: readonly Measured[];
}

/** Throws `CONFIG` where the file is not one that `--json` wrote. */
export async function readBaseline(file: string): Promise<Baseline> {
  const hint = 'give a file that microbench --json has written';
  try {
    const content = JSON.parse(await readFile(file, 'utf8')) as Baseline;
    if (content.schema === 'touchstone.microbench/1' && Array.isArray(content.results)) return content;
  } catch (cause) {
    throw new TouchstoneError('CONFIG', `cannot read the baseline: ${String(cause)}`, { where: file, hint, cause });
  }
  throw new TouchstoneError('CONFIG', 'this is no baseline', { where: file, hint });
}
