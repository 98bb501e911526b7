import {
  TouchstoneError,
  type Dataset,
  type Examples,
  type ImageShape,
  type SearchSplit,
  type TruthSplit,
} from '@touchstone/contract';
import type { SplitImages } from '../splits/stratified-splits.js';
import { datasetHash } from './dataset-hash.js';
import { meanAndDeviation } from './mean-and-deviation.js';

type SplitName = SearchSplit | TruthSplit;

/** A collection of images from which a dataset is built. */
export interface ImageCollection {
  readonly name: string;
  readonly image: ImageShape;
  readonly classes: number;
  readonly splits: Readonly<Record<SplitName, SplitImages>>;
  readonly notes: readonly string[];
  /** Writes image `index`, channels × height × width. */
  read(index: number, into: Float32Array): void;
}

/**
 * The dataset of a collection, normalised by mean and standard deviation of all pixels of `train`.
 * Splits are gathered, and the hash is computed, when they are first asked for.
 * Throws TouchstoneError `DATA` where all pixels of `train` are equal.
 */
export function buildDataset(collection: ImageCollection): Dataset {
  const { name, image, classes, splits } = collection;
  const pixels = image.channels * image.height * image.width;

  function gather({ indices }: SplitImages): Float32Array {
    const images = new Float32Array(indices.length * pixels);
    indices.forEach((index, place) => collection.read(index, images.subarray(place * pixels, (place + 1) * pixels)));
    return images;
  }

  const trainImages = gather(splits.train);
  const { mean, deviation } = meanAndDeviation(trainImages);
  if (deviation === 0) {
    throw new TouchstoneError('DATA', 'all pixels of the train split are equal', { where: `dataset ${name}` });
  }
  const normalise = (images: Float32Array): Float32Array => images.map((value) => (value - mean) / deviation);
  const gathered = new Map<SplitName, Examples>([['train', examplesOf('train', splits.train, normalise(trainImages))]]);

  function examples<Split extends SplitName>(split: Split): Examples<Split> {
    const known = gathered.get(split) ?? examplesOf(split, splits[split], normalise(gather(splits[split])));
    gathered.set(split, known);
    return known as Examples<Split>;
  }

  let hash: string | undefined;
  return Object.freeze({
    name,
    image,
    classes,
    notes: [
      ...collection.notes,
      `normalised by mean ${mean.toFixed(4)} and standard deviation ${deviation.toFixed(4)} of the ` +
        `${splits.train.indices.length} train images at ${image.height}×${image.width}`,
    ],
    get hash(): string {
      const names: SplitName[] = ['search-train', 'search-valid', 'search-score', 'train', 'valid', 'test'];
      hash ??= datasetHash(image, classes, names.map(examples));
      return hash;
    },
    examples,
  });
}

function examplesOf(split: SplitName, { labels }: SplitImages, images: Float32Array): Examples {
  return Object.freeze({ split, count: labels.length, images, labels });
}
