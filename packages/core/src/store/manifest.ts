import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EngineFacts } from '../plan/run-parts.js';
import { storeError } from './store-error.js';
import { writeFileAtomically } from './write-file-atomically.js';

/** `manifest.json` of a supernet, for people and for rankings without data. */
export interface Manifest {
  readonly schema: 'touchstone.supernet/1';
  readonly key: string;
  /** What the key is the hash of. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly engine: EngineFacts;
  readonly dataset: { readonly name: string; readonly notes: readonly string[] };
}

/** Writes the manifest into a supernet's directory. Throws TouchstoneError `STORE`. */
export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  await writeFileAtomically(path.join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The manifest of a supernet, undefined where the store has no such supernet. Throws TouchstoneError `STORE`. */
export async function readManifest(directory: string): Promise<Manifest | undefined> {
  const file = path.join(directory, 'manifest.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Manifest;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw storeError(cause, 'read', file);
  }
}
