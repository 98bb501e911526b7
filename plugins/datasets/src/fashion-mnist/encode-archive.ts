import { createHash } from 'node:crypto';
import { archiveLayout } from './archive-layout.js';
import type { ImageArchive } from './image-archive.js';

/** The archive as a cache file. */
export function encodeArchive({ pixels, ...description }: ImageArchive): Uint8Array {
  const { magic, version, digestAt, contentAt, headerAt } = archiveLayout;
  const header = Buffer.from(JSON.stringify(description));
  const prefix = Buffer.alloc(headerAt);
  prefix.write(magic, 'latin1');
  prefix.writeUInt32LE(version, 8);
  prefix.writeUInt32LE(header.length, contentAt);
  const digest = createHash('sha256').update(prefix.subarray(contentAt)).update(header).update(pixels).digest();
  digest.copy(prefix, digestAt);
  return Buffer.concat([prefix, header, pixels]);
}
