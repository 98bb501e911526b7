import type { Rng, SearchSplit, TruthSplit } from '@touchstone/contract';
import type { LabelledFiles } from './labelled-files.js';
import { requireRoom } from './require-room.js';
import type { SplitSizes } from './split-sizes.js';
import type { SplitImages } from './stratified-splits.js';
import { stratifiedOrder } from './stratified-order.js';
import { takeSplit } from './take-split.js';

/**
 * Stratified splits drawn by a seed: `train` and `valid` from the training files, `test` from the
 * test files, the search splits as disjoint parts of `train`. A smaller size of one split leaves
 * `valid` and `test` as they are. Throws TouchstoneError `CONFIG` where sizes do not fit.
 */
export function drawnSplits(
  { training, test, labels }: LabelledFiles,
  sizes: SplitSizes,
  rng: Rng,
): Readonly<Record<SearchSplit | TruthSplit, SplitImages>> {
  requireRoom(sizes, ['train', 'valid'], training, 'the training files have');
  requireRoom(sizes, ['searchTrain', 'searchValid', 'searchScore'], sizes.train, 'train has');
  requireRoom(sizes, ['test'], test, 'the test files have');

  const order = stratifiedOrder(positions(0, training), labels, rng.fork('training'));
  const judged = stratifiedOrder(positions(training, test), labels, rng.fork('test'));
  const cut = (name: SearchSplit | TruthSplit, from: Uint32Array, start: number, count: number): SplitImages =>
    takeSplit(name, from.subarray(start, start + count), labels, rng);
  const { searchTrain, searchValid, searchScore } = sizes;
  return {
    train: cut('train', order, 0, sizes.train),
    valid: cut('valid', order, training - sizes.valid, sizes.valid),
    test: cut('test', judged, 0, sizes.test),
    'search-train': cut('search-train', order, 0, searchTrain),
    'search-valid': cut('search-valid', order, searchTrain, searchValid),
    'search-score': cut('search-score', order, searchTrain + searchValid, searchScore),
  };
}

function positions(first: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, place) => first + place);
}
