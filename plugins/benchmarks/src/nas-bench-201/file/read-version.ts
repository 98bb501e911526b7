import { TouchstoneError } from '@touchstone/contract';
import type { NasBench201Tables } from '../tables/nas-bench-201-tables.js';
import type { NasBench201Version } from '../version.js';
import { decodeHeader } from './decode-header.js';
import { decodeVersion } from './decode-version.js';
import { layout } from './layout.js';
import { openTables } from './open-tables.js';

/**
 * The tables of one version; nothing of the others is read.
 * Throws TouchstoneError `DATA` where the file is absent, unreadable, damaged or has no such version.
 */
export async function readVersion(file: string, version: NasBench201Version): Promise<NasBench201Tables> {
  const tables = await openTables(file);
  try {
    const prefix = await tables.read(0, layout.headerAt);
    // What is no table of ours has no length of a header; decodeHeader says so.
    const length = prefix.length < layout.headerAt ? 0 : Buffer.from(prefix).readUInt32LE(layout.lengthAt);
    const { header, wordsAt } = decodeHeader(await tables.read(0, layout.headerAt + length), file);
    const described = header.versions.find((candidate) => candidate.version === version);
    if (described === undefined) {
      const held = header.versions.map((other) => other.version);
      throw new TouchstoneError('DATA', `the NAS-Bench-201 table holds no ${version}, only ${held.join(', ')}`, {
        where: file,
        hint: `Set the benchmark's option version to ${held.join(' or ')}, or add a source of ${version}.`,
      });
    }
    return decodeVersion(await tables.read(wordsAt + described.offset, described.bytes), described, file);
  } finally {
    await tables.close();
  }
}
