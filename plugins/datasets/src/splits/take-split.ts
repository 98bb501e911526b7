import type { Rng, SearchSplit, TruthSplit } from '@touchstone/contract';
import type { SplitImages } from './stratified-splits.js';

/** Images as a split: shuffled, with their classes. @param labels class of each position of the collection */
export function takeSplit(
  name: SearchSplit | TruthSplit,
  indices: Uint32Array,
  labels: Uint8Array,
  rng: Rng,
): SplitImages {
  const order = rng.fork('split').fork(name).permutation(indices.length);
  const taken = Uint32Array.from(order, (place) => indices[place]!);
  return { indices: taken, labels: Uint8Array.from(taken, (index) => labels[index]!) };
}
