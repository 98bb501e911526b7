import { dataFileName, readTables, summariseTables, type VersionSummary } from '@touchstone/benchmarks';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { DataFile } from './data-file.js';
import type { DataRun } from './data-run.js';
import { placeOfFile } from './place-of-file.js';
import { isRead } from './is-read.js';
import { readDataManifest } from './read-data-manifest.js';

interface ListedFile extends DataFile {
  /** `partial`: a download that was stopped. Files are not verified here. */
  readonly state: 'present' | 'partial' | 'absent';
}

export interface ListedData {
  readonly directory: string;
  /** What `nas-bench-201.bin` holds; empty where there is none. */
  readonly nasBench201: readonly VersionSummary[];
  /** What can be downloaded. */
  readonly files: readonly ListedFile[];
}

/** What is in the data directory, and what the manifest offers. Throws TouchstoneError `DATA` on a damaged table. */
export async function listData({ directory, manifest }: Pick<DataRun, 'directory' | 'manifest'>): Promise<ListedData> {
  const { files } = await readDataManifest(manifest);
  const tables = await readTables(path.join(directory, dataFileName));
  const stated = files.map(async (file): Promise<ListedFile> => {
    const state = isRead(file, tables) ? 'present' : await stateOf(directory, file);
    return { ...file, state };
  });
  return { directory, nasBench201: summariseTables(tables), files: await Promise.all(stated) };
}

async function stateOf(directory: string, file: DataFile): Promise<ListedFile['state']> {
  const exists = async (place: string): Promise<boolean> => (await stat(place).catch(() => undefined)) !== undefined;
  if (await exists(placeOfFile(directory, file))) return 'present';
  return (await exists(path.join(directory, `${file.target}.part`))) ? 'partial' : 'absent';
}
