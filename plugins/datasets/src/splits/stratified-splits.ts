import { TouchstoneError, type Rng, type SearchSplit, type TruthSplit } from '@touchstone/contract';
import type { SplitSizes } from './split-sizes.js';

export interface SplitImages {
  /** Positions in the whole collection, which is ordered by class. */
  readonly indices: Uint32Array;
  /** Class of each, 0 … classes − 1. */
  readonly labels: Uint8Array;
}

/**
 * Divides a collection ordered by class into splits with equal counts per class up to rounding.
 *
 * The shuffled images of the classes are dealt in turn into one sequence, so that every stretch of
 * it is stratified. `train` is cut from its front, `test` from its end and `valid` before `test`,
 * so a larger `train` leaves the other two as they are; the search splits are cut one after the
 * other from the front of `train`. Then each split is shuffled.
 *
 * Throws TouchstoneError `CONFIG` where the sizes do not fit.
 * @param classCounts images of each class
 */
export function stratifiedSplits(
  classCounts: readonly number[],
  sizes: SplitSizes,
  rng: Rng,
): Readonly<Record<SearchSplit | TruthSplit, SplitImages>> {
  const classes = classCounts.length;
  const available = classes * Math.min(...classCounts);
  checkSizes(sizes, available);

  const firsts = classCounts.map((_, label) => classCounts.slice(0, label).reduce((sum, count) => sum + count, 0));
  const orders = classCounts.map((count, label) => rng.fork('class').fork(label).permutation(count));

  function cut(name: SearchSplit | TruthSplit, from: number, count: number): SplitImages {
    const order = rng.fork('split').fork(name).permutation(count);
    const labels = Uint8Array.from(order, (place) => (from + place) % classes);
    const indices = Uint32Array.from(order, (place) => {
      const label = (from + place) % classes;
      return firsts[label]! + orders[label]![Math.floor((from + place) / classes)]!;
    });
    return { indices, labels };
  }

  return {
    train: cut('train', 0, sizes.train),
    valid: cut('valid', available - sizes.test - sizes.valid, sizes.valid),
    test: cut('test', available - sizes.test, sizes.test),
    'search-train': cut('search-train', 0, sizes.searchTrain),
    'search-valid': cut('search-valid', sizes.searchTrain, sizes.searchValid),
    'search-score': cut('search-score', sizes.searchTrain + sizes.searchValid, sizes.searchScore),
  };
}

function checkSizes(sizes: SplitSizes, available: number): void {
  const wanted = sizes.train + sizes.valid + sizes.test;
  if (wanted > available) {
    throw new TouchstoneError('CONFIG', `the splits need ${wanted} images, the dataset has ${available}`, {
      where: `dataset options train (${sizes.train}), valid (${sizes.valid}), test (${sizes.test})`,
      hint: 'Lower one of the three.',
    });
  }
  const searched = sizes.searchTrain + sizes.searchValid + sizes.searchScore;
  if (searched > sizes.train) {
    throw new TouchstoneError('CONFIG', `the search splits need ${searched} images, train has ${sizes.train}`, {
      where:
        `dataset options searchTrain (${sizes.searchTrain}), searchValid (${sizes.searchValid}), ` +
        `searchScore (${sizes.searchScore})`,
      hint: 'The search splits are disjoint parts of train: lower one of them or raise train.',
    });
  }
}
