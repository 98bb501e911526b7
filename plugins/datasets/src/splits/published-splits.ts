import type { Rng, SearchSplit, TruthSplit } from '@touchstone/contract';
import { halves, type Halves, type PublishedHalves } from './halves.js';
import type { LabelledFiles } from './labelled-files.js';
import { requireRoom } from './require-room.js';
import type { SplitSizes } from './split-sizes.js';
import type { SplitImages } from './stratified-splits.js';
import { stratifiedOrder } from './stratified-order.js';
import { takeSplit } from './take-split.js';

export interface PublishedSplits {
  readonly splits: Readonly<Record<SearchSplit | TruthSplit, SplitImages>>;
  readonly halves: Halves['origin'];
}

/**
 * The splits of NAS-Bench-201 (Dong and Yang 2020, section 2.2; `get_nas_search_loaders` of
 * D-X-Y/AutoDL-Projects). Where halves of the training files are published: `train` and
 * `search-train` from the first, `valid` and `search-valid` from the second, `test` from the test
 * files. Where halves of the test files are: `valid` and `search-valid` from the first, `test` from the second.
 *
 * `search-score` is ours: by default images of `train` that `search-train` does without. With
 * `scoreOn: 'search-valid'` it is the front of `search-valid`, as in DARTS-PT.
 * So `search-valid` is a part of `valid`, not of `train`. Splits smaller than their source are stratified and
 * drawn by the seed. Throws TouchstoneError `CONFIG` where sizes do not fit.
 */
export function publishedSplits(
  files: LabelledFiles,
  published: PublishedHalves,
  sizes: SplitSizes,
  scoreOn: 'held-out' | 'search-valid',
  rng: Rng,
): PublishedSplits {
  const { training, test, labels } = files;
  const { first, second, origin } = halves(files, published, rng);
  const whole = (start: number, count: number) => Uint32Array.from({ length: count }, (_, place) => start + place);
  const [train, valid, judged] =
    published.divides === 'training'
      ? ([first, second, whole(training, test)] as const)
      : ([whole(0, training), first, second] as const);

  const [trainName, validName, testName] =
    published.divides === 'training'
      ? ['the first half of the training files has', 'the second half of the training files has', 'the test files have']
      : ['the training files have', 'the first half of the test files has', 'the second half of the test files has'];
  requireRoom(sizes, ['train'], train.length, trainName!);
  requireRoom(sizes, ['valid'], valid.length, validName!);
  requireRoom(sizes, ['test'], judged.length, testName!);
  requireRoom(
    sizes,
    scoreOn === 'held-out' ? ['searchTrain', 'searchScore'] : ['searchTrain'],
    sizes.train,
    'train has',
  );
  requireRoom(sizes, ['searchValid'], sizes.valid, 'valid has');
  if (scoreOn === 'search-valid') requireRoom(sizes, ['searchScore'], sizes.searchValid, 'search-valid has');

  const trainOrder = stratifiedOrder(train, labels, rng.fork('train'));
  const validOrder = stratifiedOrder(valid, labels, rng.fork('valid'));
  const testOrder = stratifiedOrder(judged, labels, rng.fork('test'));
  const cut = (name: SearchSplit | TruthSplit, order: Uint32Array, start: number, count: number): SplitImages =>
    takeSplit(name, order.subarray(start, start + count), labels, rng);
  const { searchTrain, searchValid, searchScore } = sizes;
  return {
    halves: origin,
    splits: {
      train: cut('train', trainOrder, 0, sizes.train),
      valid: cut('valid', validOrder, 0, sizes.valid),
      test: cut('test', testOrder, 0, sizes.test),
      'search-train': cut('search-train', trainOrder, 0, searchTrain),
      'search-valid': cut('search-valid', validOrder, 0, searchValid),
      'search-score':
        scoreOn === 'held-out'
          ? cut('search-score', trainOrder, searchTrain, searchScore)
          : cut('search-score', validOrder, 0, searchScore),
    },
  };
}
