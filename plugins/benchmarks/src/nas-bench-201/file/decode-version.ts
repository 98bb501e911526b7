import { createHash } from 'node:crypto';
import { TouchstoneError } from '@touchstone/contract';
import { cellCount } from '../cells.js';
import type { NasBench201Tables } from '../tables/nas-bench-201-tables.js';
import type { HeaderVersion } from './header.js';
import { wordsOfBytes } from './words.js';

/**
 * The tables of one version from its words; they share the memory of `bytes`.
 * Throws TouchstoneError `DATA` where the bytes are cut or damaged.
 */
export function decodeVersion(bytes: Uint8Array, described: HeaderVersion, where: string): NasBench201Tables {
  const { version, accuracies, costs, sources, sha256 } = described;
  if (bytes.length !== described.bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    const problem = bytes.length === described.bytes ? 'damaged: the SHA-256 does not match' : 'cut off';
    throw new TouchstoneError('DATA', `the NAS-Bench-201 table is ${problem}`, {
      where: `${where}, version ${version}`,
      hint: 'Delete the file and add the data again with `touchstone data add nas-bench-201 --from PATH`.',
    });
  }
  const words = wordsOfBytes(bytes);
  let at = 0;
  const column = (): Uint32Array => words.subarray(at, (at += cellCount));
  return {
    version,
    accuracies: accuracies.map(({ seeds, ...key }) => ({
      ...key,
      means: column(),
      trials: column(),
      seeds: new Map(seeds.map((seed) => [seed, column()])),
    })),
    costs: costs.map((dataset) => ({ dataset, parameters: column(), flops: column() })),
    sources,
  };
}
