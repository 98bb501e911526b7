import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import type { DataSource } from '../tables/data-source.js';
import type { NasBench201Tables } from '../tables/nas-bench-201-tables.js';
import { acceptedSources } from './accepted-sources.js';
import { importFile } from './import-file.js';
import type { ImportRun } from './import-run.js';
import type { Imported } from './imported.js';
import { importNatsDirectory } from './nats-bench/import-nats-directory.js';
import { natsCellFiles } from './nats-bench/nats-cell-files.js';
import { sourceDigest } from './source-digest.js';

/** Where a file is known to have been published, by its SHA-256. */
export type KnownOrigin = (sha256: string) => Pick<DataSource, 'licence' | 'origin'> | undefined;

/**
 * Reads a source of NAS-Bench-201, a file or a directory, whatever its format: it is told by its content.
 * A source that holds a part of the cells is fine. Throws TouchstoneError `DATA`, `INTERRUPTED` on abort.
 */
export async function importNasBench201(
  source: string,
  run: ImportRun,
  knownOrigin: KnownOrigin = () => undefined,
): Promise<readonly NasBench201Tables[]> {
  try {
    if ((await stat(source)).isDirectory()) return await importDirectory(source, run, knownOrigin);
    const { file, imported } = await importFile(source);
    if (!('format' in imported)) return imported;
    const digest = sourceDigest();
    digest.add(file);
    return withSource(imported, { name: file.name, ...digest.finish() }, knownOrigin);
  } catch (cause) {
    if (cause instanceof TouchstoneError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new TouchstoneError('DATA', code === 'ENOENT' ? 'there is no such file or directory' : message, {
      where: source,
      cause,
    });
  }
}

async function importDirectory(
  directory: string,
  run: ImportRun,
  knownOrigin: KnownOrigin,
): Promise<NasBench201Tables[]> {
  const names = natsCellFiles(await readdir(directory));
  if (names.length === 0) {
    throw new TouchstoneError('DATA', 'the directory holds no files of NATS-Bench, like 000284.pickle.pbz2', {
      where: directory,
      hint: `Give the directory that they are in, or a single file. ${acceptedSources}`,
    });
  }
  const { digest, ...imported } = await importNatsDirectory(directory, names, run);
  return withSource(imported, { name: path.basename(path.resolve(directory)), ...digest.finish() }, knownOrigin);
}

function withSource(
  { format, versions, licence, origin, notes }: Imported,
  file: Pick<DataSource, 'name' | 'files' | 'bytes' | 'sha256'>,
  knownOrigin: KnownOrigin,
): NasBench201Tables[] {
  const published = {
    ...(licence === undefined ? {} : { licence }),
    ...(origin === undefined ? {} : { origin }),
    ...knownOrigin(file.sha256),
  };
  const source: DataSource = { format, ...file, ...published, ...(notes.length === 0 ? {} : { notes }) };
  return versions.map((tables) => ({ ...tables, sources: [source] }));
}
