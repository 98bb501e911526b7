import { dataFileName, readTables, summariseTables } from '@touchstone/benchmarks';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { AddedData } from './add-data.js';
import { addTables } from './add-tables.js';
import { dataFilesOf } from './data-files-of.js';
import type { DataFile } from './data-file.js';
import type { DataRun } from './data-run.js';
import { differenceFrom } from './difference-from.js';
import { downloadFile } from './download-file.js';
import { fileDigests } from './file-digests.js';
import { isRead } from './is-read.js';
import { knownOrigins } from './known-origins.js';
import { placeOfFile } from './place-of-file.js';
import { readDataManifest } from './read-data-manifest.js';
import { settleFile } from './settle-file.js';

/**
 * Downloads what the manifest has under a name, all or some of its parts, verifies it, and puts it to use:
 * archives are unpacked, sources of NAS-Bench-201 are merged into its table. What is there is not fetched again.
 * Throws TouchstoneError `USAGE` on an unknown name or part, `DATA`, `INTERRUPTED`.
 */
export async function downloadData(name: string, parts: readonly string[], run: DataRun): Promise<AddedData> {
  const { directory, log } = run;
  const manifest = await readDataManifest(run.manifest);
  const tablesFile = path.join(directory, dataFileName);
  const tables = await readTables(tablesFile);
  const places: string[] = [];
  const sources: string[] = [];
  for (const file of dataFilesOf(manifest, name, parts)) {
    const place = placeOfFile(directory, file);
    if (isRead(file, tables) || (await isThere(file, place))) {
      log(`${file.part}: already there`);
    } else {
      await settleFile(file, await downloadFile(file, run));
    }
    if (file.addTo === undefined) places.push(place);
    else if (!isRead(file, tables)) sources.push(place);
  }
  if (places.length > 0) return { kind: 'files', name, places };
  if (sources.length > 0)
    return { kind: 'tables', name, tables: await addTables(sources, run, knownOrigins(manifest)) };
  return { kind: 'tables', name, tables: { file: tablesFile, added: [], versions: summariseTables(tables) } };
}

/** A file must be the pinned one; a folder was unpacked from it. */
async function isThere(file: DataFile, place: string): Promise<boolean> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return false;
  return found.isDirectory() || differenceFrom(file, await fileDigests(place)) === undefined;
}
