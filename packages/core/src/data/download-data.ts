import type { AddedData } from './add-data.js';
import { addTables } from './add-tables.js';
import { dataFilesOf } from './data-files-of.js';
import type { DataFile } from './data-file.js';
import type { DataRun } from './data-run.js';
import { differenceFrom } from './difference-from.js';
import { downloadFile } from './download-file.js';
import { fileDigests } from './file-digests.js';
import { knownOrigins } from './known-origins.js';
import { placeOfFile } from './place-of-file.js';
import { readDataManifest } from './read-data-manifest.js';
import { settleFile } from './settle-file.js';
import { stat } from 'node:fs/promises';

/**
 * Downloads what the manifest has under a name, all or some of its parts, verifies it, and puts it to use:
 * archives are unpacked, sources of NAS-Bench-201 are merged into its table. What is there is not fetched again.
 * Throws TouchstoneError `USAGE` on an unknown name or part, `DATA`, `INTERRUPTED`.
 */
export async function downloadData(name: string, parts: readonly string[], run: DataRun): Promise<AddedData> {
  const manifest = await readDataManifest(run.manifest);
  const files = dataFilesOf(manifest, name, parts);
  const places: string[] = [];
  for (const file of files) {
    const place = placeOfFile(run.directory, file);
    const there = await isThere(file, place);
    if (there) run.log(`${file.part}: already there`);
    places.push(there ? place : await settleFile(file, await downloadFile(file, run)));
  }
  const sources = places.filter((_, index) => files[index]!.addTo === 'nas-bench-201');
  if (sources.length === 0) return { kind: 'files', name, places };
  return { kind: 'tables', name, tables: await addTables(sources, run, knownOrigins(manifest)) };
}

/** A file must be the pinned one; a folder was unpacked from it. */
async function isThere(file: DataFile, place: string): Promise<boolean> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return false;
  return found.isDirectory() || differenceFrom(file, await fileDigests(place)) === undefined;
}
