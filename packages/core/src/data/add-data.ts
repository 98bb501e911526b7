import { unknownName } from '../errors/unknown-name.js';
import { addFile } from './add-file.js';
import { type AddedTables, addTables } from './add-tables.js';
import type { DataRun } from './data-run.js';
import { knownOrigins } from './known-origins.js';
import { readDataManifest } from './read-data-manifest.js';

export type AddedData =
  | { readonly kind: 'tables'; readonly name: string; readonly tables: AddedTables }
  | { readonly kind: 'files'; readonly name: string; readonly places: readonly string[] };

/**
 * Adds what a user has to the data directory: sources of NAS-Bench-201 of any format are merged into one
 * table, files of datasets go to their place.
 * @param name `nas-bench-201`, or a name of the manifest
 * @param source file or directory
 * Throws TouchstoneError `USAGE` on an unknown name, `DATA`, `INTERRUPTED`.
 */
export async function addData(name: string, source: string, run: DataRun): Promise<AddedData> {
  const manifest = await readDataManifest(run.manifest);
  if (name === 'nas-bench-201') {
    return { kind: 'tables', name, tables: await addTables([source], run, knownOrigins(manifest)) };
  }
  const files = manifest.files.filter((file) => file.name === name);
  if (files.length === 0) {
    const names = [...new Set(['nas-bench-201', ...manifest.files.map((file) => file.name)])];
    throw unknownName('USAGE', 'data', name, names, 'command line');
  }
  return { kind: 'files', name, places: [await addFile(source, files, run)] };
}
