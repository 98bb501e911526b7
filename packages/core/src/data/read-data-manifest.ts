import { TouchstoneError } from '@touchstone/contract';
import { Ajv } from 'ajv';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../registry/package-root.js';
import type { DataManifest } from './data-file.js';
import { dataManifestSchema } from './data-manifest-schema.js';

const matches = new Ajv().compile<DataManifest>(dataManifestSchema);

/**
 * Reads a manifest of downloads.
 * @param file by default `data/manifest.json` of the repository that this package lies in
 * Throws TouchstoneError `DATA` where it is absent or malformed.
 */
export async function readDataManifest(
  file: string = path.resolve(packageRoot('@touchstone/core'), '../../data/manifest.json'),
): Promise<DataManifest> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    const message = `the manifest of downloads cannot be read: ${(cause as Error).message}`;
    throw new TouchstoneError('DATA', message, { where: file, cause });
  }
  if (matches(manifest)) return manifest;
  const [{ instancePath, message } = { instancePath: '', message: '' }] = matches.errors ?? [];
  throw new TouchstoneError('DATA', `the manifest of downloads is malformed: ${instancePath || 'it'} ${message}`, {
    where: file,
  });
}
