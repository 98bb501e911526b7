import { countOption } from './count-option.js';
import type { SplitSizes } from './split-sizes.js';

/** JSON Schemas of the options of datasets that follow NAS-Bench-201's splits. @param sizes defaults */
export function splitOptions(sizes: SplitSizes) {
  return {
    splits: {
      enum: ['published', 'drawn'],
      default: 'published',
      description:
        "published: NAS-Bench-201's halves, search-valid is part of valid. drawn: by splitSeed, all search splits are parts of train",
    },
    scoreOn: {
      enum: ['held-out', 'search-valid'],
      default: 'held-out',
      description:
        'Images that criteria score on: held-out ones of train, or (published splits only) those of search-valid, as in DARTS-PT',
    },
    searchTrain: countOption(sizes.searchTrain, 'Images that a search trains weights on'),
    searchValid: countOption(sizes.searchValid, 'Images that a search trains architecture parameters on'),
    searchScore: countOption(sizes.searchScore, 'Images that criteria score on'),
    train: countOption(sizes.train, 'Images that stand-alone networks are trained on'),
    valid: countOption(sizes.valid, 'Images for choices between stand-alone networks'),
    test: countOption(sizes.test, 'Images that stand-alone networks are judged on'),
    splitSeed: {
      type: 'integer',
      minimum: 0,
      default: 0,
      description: 'Seed of the splits where they are not all of their source',
    },
  } as const;
}
