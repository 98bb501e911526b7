import { open } from 'node:fs/promises';
import path from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import type { NasBench201Tables } from '../tables/nas-bench-201-tables.js';
import { decodeTables } from '../file/decode-tables.js';
import { acceptedSources } from './accepted-sources.js';
import { decompressBzip2 } from './bzip2/decompress-bzip2.js';
import { parseCsv } from './csv/parse-csv.js';
import { importPickle } from './import-pickle.js';
import type { Imported } from './imported.js';
import { importMergedCsv, isMergedCsv } from './merged-csv/import-merged-csv.js';
import { importNasgraphCsv, isNasgraphCsv } from './nasgraph-csv/import-nasgraph-csv.js';
import { unpickle } from './pickle/unpickle.js';
import { readSource } from './read-source.js';
import { refuseFile } from './refuse-file.js';
import { sniff, type FileKind } from './sniff.js';
import type { SourceFile } from './source-file.js';

/** Kinds that are read; of others, which may be gigabytes, only the start is. */
const readable: ReadonlySet<FileKind> = new Set(['compact', 'bzip2', 'pickle', 'text']);

/** Imports one file by its content. A file of our own comes with its sources. Throws TouchstoneError `DATA`. */
export async function importFile(
  file: string,
): Promise<{ readonly file: SourceFile; readonly imported: Imported | readonly NasBench201Tables[] }> {
  const kind = sniff(await firstBytes(file));
  if (!readable.has(kind)) throw refuseFile(kind, file);
  const source = await readSource(path.dirname(file), path.basename(file));
  return {
    file: source,
    imported: kind === 'compact' ? decodeTables(source.bytes, file) : importContent(kind, source),
  };
}

function importContent(kind: FileKind, { name, bytes, sha256 }: SourceFile): Imported {
  if (kind === 'pickle') return importPickle(unpickle(bytes, name), name, sha256);
  if (kind === 'bzip2') return importPickle(unpickle(decompressBzip2(bytes, name), name), name, sha256);
  const csv = parseCsv(Buffer.from(bytes).toString('utf8'), name);
  if (isNasgraphCsv(csv)) return importNasgraphCsv(csv, name);
  if (isMergedCsv(csv)) return importMergedCsv(csv, name);
  throw new TouchstoneError('DATA', 'the text is no table of NAS-Bench-201', {
    where: `${name}, columns ${csv.columns.slice(0, 8).join(', ')}`.slice(0, 200),
    hint: acceptedSources,
  });
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
