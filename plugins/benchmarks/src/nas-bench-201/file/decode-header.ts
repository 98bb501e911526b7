import { createHash } from 'node:crypto';
import { TouchstoneError } from '@touchstone/contract';
import type { Header } from './header.js';
import { layout } from './layout.js';

/**
 * The header of a file and where its words begin.
 * @param start the file's first bytes, the header at least
 * Throws TouchstoneError `DATA` on what is no such file, of another version of the format, cut or damaged.
 */
export function decodeHeader(start: Uint8Array, where: string): { readonly header: Header; readonly wordsAt: number } {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  const { magic, version, lengthAt, digestAt, headerAt } = layout;
  if (bytes.toString('latin1', 0, magic.length) !== magic) {
    throw malformed('the file is no NAS-Bench-201 table of Touchstone', where);
  }
  if (bytes.length < headerAt) throw malformed('the NAS-Bench-201 table is cut off', where);
  if (bytes.readUInt32LE(8) !== version) {
    throw malformed(
      `the table has format ${bytes.readUInt32LE(8)}, this version of Touchstone reads ${version}`,
      where,
    );
  }
  const wordsAt = headerAt + bytes.readUInt32LE(lengthAt);
  if (bytes.length < wordsAt) throw malformed('the NAS-Bench-201 table is cut off', where);
  const text = bytes.subarray(headerAt, wordsAt);
  if (!createHash('sha256').update(text).digest().equals(bytes.subarray(digestAt, headerAt))) {
    throw malformed('the NAS-Bench-201 table is damaged: the SHA-256 of its header does not match', where);
  }
  // What has the right digest was written by encodeTables.
  return { header: JSON.parse(text.toString('utf8')) as Header, wordsAt };
}

function malformed(message: string, where: string): TouchstoneError {
  return new TouchstoneError('DATA', message, {
    where,
    hint: 'Delete the file and add the data again with `touchstone data add nas-bench-201 --from PATH`.',
  });
}
