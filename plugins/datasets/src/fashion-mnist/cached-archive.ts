import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoadEnvironment } from '@touchstone/contract';
import { decodeArchive, type DecodedArchive } from './decode-archive.js';
import { encodeArchive } from './encode-archive.js';
import type { ImageArchive } from './image-archive.js';

/**
 * The archive from the cache, or built and then cached. Several processes may do this at once:
 * each builds its own, and the file appears complete or not at all. A cache that cannot be read or
 * written costs time and is reported, but is no error.
 * @param source what the archive must have been made from
 */
export async function cachedArchive(
  source: string,
  build: () => Promise<ImageArchive>,
  { cacheDirectory, log }: LoadEnvironment,
): Promise<ImageArchive> {
  const file = join(cacheDirectory, 'fashion-mnist.bin');
  const cached = await readArchive(file, source);
  if (cached?.state === 'ok') return cached.archive;

  log(
    cached === undefined
      ? 'packing the images of Fashion-MNIST, once, some seconds'
      : `packing the images of Fashion-MNIST again: ${file} is ${cached.reason}`,
  );
  const archive = await build();
  try {
    await writeWhole(file, encodeArchive(archive));
  } catch (error) {
    log(`cannot cache the images of Fashion-MNIST: ${messageOf(error)}`);
  }
  return archive;
}

async function readArchive(file: string, source: string): Promise<DecodedArchive | undefined> {
  try {
    return decodeArchive(await readFile(file), source);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return { state: 'unusable', reason: `unreadable: ${messageOf(error)}` };
  }
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
