import type { Collector } from '../../tables/create-collector.js';
import { decompressBzip2 } from '../bzip2/decompress-bzip2.js';
import { unpickle } from '../pickle/unpickle.js';
import type { SourceFile } from '../source-file.js';
import { collectNatsCell } from './collect-nats-cell.js';

/** Takes one `<index>.pickle.pbz2`. Returns notes. Throws TouchstoneError `DATA`. */
export function collectNatsPickle({ name, bytes }: SourceFile, collector: Collector): string[] {
  return collectNatsCell(unpickle(decompressBzip2(bytes, name), name), collector, name);
}
