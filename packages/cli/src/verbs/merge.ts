import { relative, resolve } from 'node:path';
import { printable, TouchstoneError } from '@touchstone/contract';
import { mergeStores } from '@touchstone/core';
import type { Session } from '../process/session.js';

export interface MergeOptions {
  readonly out?: string;
}

/** `touchstone merge`: one store of several. Returns the exit code. */
export async function merge(stores: readonly string[], { out }: MergeOptions, session: Session): Promise<number> {
  if (out === undefined) {
    throw new TouchstoneError('USAGE', 'nothing is said about where the merged store goes', {
      where: 'command line, touchstone merge',
      hint: 'Name a directory with --out.',
    });
  }
  const { cwd, log, output } = session;
  const target = resolve(cwd, out);
  const sources = stores.map((store) => resolve(cwd, store));
  const { rows, files, seeds } = await mergeStores({ sources, target, log });
  const ofRun = seeds === null ? '' : `, a run of ${seeds.length} seeds`;
  output.stdout(printable(`${relative(cwd, target) || '.'}: ${rows} rows, ${files} files added${ofRun}\n`));
  return 0;
}
