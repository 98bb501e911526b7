import type { Rng } from '@touchstone/contract';
import type { LabelledFiles } from './labelled-files.js';
import { stratifiedOrder } from './stratified-order.js';

/** A published division of one of the two sets of files into halves. */
export interface PublishedHalves {
  /** `training`: the halves are for training and validation. `test`: for validation and test. */
  readonly divides: 'training' | 'test';
  /** Images of the official files. */
  readonly training: number;
  readonly test: number;
  /** A bit per image of the divided files, most significant first: 1 for the first half. Base64. */
  readonly first: string;
}

export interface Halves {
  /** The published halves, or, of files that are not the official ones, halves drawn by the seed. */
  readonly origin: 'published' | 'drawn';
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** Both halves as positions in the files. The published ones exist for the official number of images only. */
export function halves(files: LabelledFiles, published: PublishedHalves, rng: Rng): Halves {
  const start = published.divides === 'training' ? 0 : files.training;
  const all = Uint32Array.from({ length: files[published.divides] }, (_, place) => start + place);
  if (files.training === published.training && files.test === published.test) {
    const bits = Buffer.from(published.first, 'base64');
    const isFirst = (index: number): boolean => (bits[(index - start) >> 3]! & (0x80 >> ((index - start) & 7))) !== 0;
    const first = all.filter(isFirst);
    return { origin: 'published', first, second: all.filter((index) => !isFirst(index)) };
  }
  const order = stratifiedOrder(all, files.labels, rng.fork('halves'));
  const middle = Math.ceil(order.length / 2);
  return { origin: 'drawn', first: order.subarray(0, middle), second: order.subarray(middle) };
}
