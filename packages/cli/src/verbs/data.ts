import { resolve } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import { addData, type AddedData, dataDirectory, type DataRun, downloadData, listData } from '@touchstone/core/data';
import { dataProgress } from '../data/data-progress.js';
import { formatAdded } from '../data/format-added.js';
import { formatListed } from '../data/format-listed.js';
import type { Session } from '../process/session.js';
import { printable } from '@touchstone/contract';

export interface DataOptions {
  readonly from?: string;
  readonly only?: string;
  readonly manifest?: string;
  readonly json?: boolean;
}

const schema = 'touchstone.data/1';

/** `touchstone data`: adds, downloads or lists benchmark tables and datasets. Returns the exit code. */
export async function data(words: readonly string[], options: DataOptions, session: Session): Promise<number> {
  const [action, name] = words;
  const run = runOf(options, session);
  const print = (document: object, text: string): number => {
    session.output.stdout(options.json === true ? `${JSON.stringify({ schema, ...document }, null, 2)}\n` : text);
    return 0;
  };
  switch (action) {
    case 'list': {
      if (name !== undefined) throw usage('data list takes no name');
      const listed = await listData(run);
      return print({ action, ...listed }, formatListed(listed));
    }
    case 'add':
    case 'download': {
      const added = await (action === 'add' ? add(name, options, run, session) : download(name, options, run));
      return print({ action, ...added }, formatAdded(added));
    }
    default:
      throw usage(`unknown action "${printable(action ?? '')}" of data`);
  }
}

function add(name: string | undefined, { from }: DataOptions, run: DataRun, { cwd }: Session): Promise<AddedData> {
  if (name === undefined) throw usage('data add needs a name, as in `touchstone data add nas-bench-201 --from PATH`');
  if (from === undefined) throw usage(`data add ${name} needs --from with the file or directory to add`);
  return addData(name, resolve(cwd, from), run);
}

function download(name: string | undefined, { only, from }: DataOptions, run: DataRun): Promise<AddedData> {
  if (name === undefined) throw usage('data download needs a name, as in `touchstone data download nas-bench-201`');
  if (from !== undefined) throw usage('--from is of data add; data download takes its addresses from the manifest');
  const parts = (only ?? '').split(',').map((part) => part.trim());
  return downloadData(name, parts.filter(Boolean), run);
}

function runOf({ manifest }: DataOptions, { cwd, env, signal, log, quiet, output }: Session): DataRun {
  return {
    directory: dataDirectory(env),
    manifest: manifest === undefined ? undefined : resolve(cwd, manifest),
    env,
    signal,
    log,
    onProgress: quiet ? () => {} : dataProgress(output),
  };
}

function usage(message: string): TouchstoneError {
  return new TouchstoneError('USAGE', message, {
    where: 'command line',
    hint: 'Use data add NAME --from PATH, data download NAME, or data list.',
  });
}
