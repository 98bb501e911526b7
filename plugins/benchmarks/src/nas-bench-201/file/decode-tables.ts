import { decodeHeader } from './decode-header.js';
import { decodeVersion } from './decode-version.js';
import type { NasBench201Tables } from '../tables/nas-bench-201-tables.js';

/** Inverse of `encodeTables`. Throws TouchstoneError `DATA`. */
export function decodeTables(bytes: Uint8Array, where: string): NasBench201Tables[] {
  const { header, wordsAt } = decodeHeader(bytes, where);
  return header.versions.map((described) => {
    const start = wordsAt + described.offset;
    return decodeVersion(bytes.subarray(start, start + described.bytes), described, where);
  });
}
