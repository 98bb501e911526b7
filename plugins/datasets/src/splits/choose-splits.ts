import { TouchstoneError, type Rng, type SearchSplit, type TruthSplit } from '@touchstone/contract';
import { drawnSplits } from './drawn-splits.js';
import type { PublishedHalves } from './halves.js';
import type { LabelledFiles } from './labelled-files.js';
import { publishedSplits } from './published-splits.js';
import type { SplitSizes } from './split-sizes.js';
import type { SplitImages } from './stratified-splits.js';

/** The values of `splitOptions`. */
export interface SplitChoice extends SplitSizes {
  readonly splits: 'published' | 'drawn';
  readonly scoreOn: 'held-out' | 'search-valid';
}

export interface ChosenSplits {
  readonly splits: Readonly<Record<SearchSplit | TruthSplit, SplitImages>>;
  /** Remarks for the provenance. */
  readonly notes: readonly string[];
}

/** The splits that the options ask for. Throws TouchstoneError `CONFIG` where they do not fit. */
export function chooseSplits(
  files: LabelledFiles,
  halves: PublishedHalves,
  choice: SplitChoice,
  rng: Rng,
): ChosenSplits {
  const { scoreOn, searchScore } = choice;
  const scoring =
    scoreOn === 'held-out'
      ? `search-score: ${searchScore} images of train that search-train does without`
      : 'search-score: images of search-valid, as in DARTS-PT';
  if (choice.splits === 'drawn') {
    if (scoreOn === 'search-valid') {
      throw new TouchstoneError('CONFIG', 'drawn splits do not overlap: scoring on search-valid is not possible', {
        where: 'dataset option scoreOn',
        hint: 'Set splits to published, or scoreOn to held-out.',
      });
    }
    return { splits: drawnSplits(files, choice, rng), notes: ['splits drawn by seed', scoring] };
  }
  const { splits, halves: origin } = publishedSplits(files, halves, choice, scoreOn, rng);
  const divided =
    halves.divides === 'training'
      ? 'train and valid: halves of the training files'
      : 'valid and test: halves of the test files';
  const source =
    origin === 'published'
      ? "NAS-Bench-201's"
      : `drawn by seed, as these are not the official ${halves.training} + ${halves.test} images`;
  return { splits, notes: [`${divided} (${source})`, 'search-valid is part of valid', scoring] };
}
