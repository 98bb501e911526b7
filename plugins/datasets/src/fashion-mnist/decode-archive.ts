import { createHash } from 'node:crypto';
import { archiveLayout } from './archive-layout.js';
import type { ImageArchive } from './image-archive.js';

export type DecodedArchive =
  | { readonly state: 'ok'; readonly archive: ImageArchive }
  | { readonly state: 'unusable'; readonly reason: string };

/**
 * Inverse of `encodeArchive`. A file that is cut, changed, of another version or made from
 * something else than `source` is unusable, with the reason.
 */
export function decodeArchive(bytes: Uint8Array, source: string): DecodedArchive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { magic, version, digestAt, contentAt, headerAt } = archiveLayout;
  if (file.toString('latin1', 0, digestAt - 4) !== magic || file.length < headerAt) {
    return unusable('not an image cache');
  }
  if (file.readUInt32LE(8) !== version) return unusable(`of version ${file.readUInt32LE(8)}, not ${version}`);

  const digest = createHash('sha256').update(file.subarray(contentAt)).digest();
  if (!digest.equals(file.subarray(digestAt, contentAt))) return unusable('damaged: its SHA-256 does not match');

  // What has the right digest and version was written by encodeArchive.
  const pixelsAt = headerAt + file.readUInt32LE(contentAt);
  const description = JSON.parse(file.toString('utf8', headerAt, pixelsAt)) as Omit<ImageArchive, 'pixels'>;
  if (description.source !== source) return unusable(`made from ${description.source}, not ${source}`);
  return { state: 'ok', archive: { ...description, pixels: file.subarray(pixelsAt) } };
}

function unusable(reason: string): DecodedArchive {
  return { state: 'unusable', reason };
}
