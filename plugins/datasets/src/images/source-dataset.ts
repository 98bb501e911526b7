import { createHash } from 'node:crypto';
import type { Dataset, Examples, ImageShape, SearchSplit, TruthSplit } from '@touchstone/contract';
import type { SplitImages } from '../splits/stratified-splits.js';
import type { ImageSource } from './image-source.js';
import { normalisedPool, type Normalisation } from './normalised-pool.js';
import { selectedImages } from './selected-images.js';

type SplitName = SearchSplit | TruthSplit;

export interface SourceCollection {
  readonly name: string;
  /** Shape of the files' images. */
  readonly image: ImageShape;
  /** Side of the squares that are averaged; divides both sides of the image. */
  readonly pool: number;
  readonly classes: number;
  /** All files; the splits' positions count through them. */
  readonly sources: readonly ImageSource[];
  readonly splits: Readonly<Record<SplitName, SplitImages>>;
  readonly notes: readonly string[];
  /** As `Augmentation`, the crop in pixels of the files' images; none if absent. */
  readonly augmentation?: { readonly flip: boolean; readonly crop: number } | undefined;
  /** Given, or computed from the bytes of the train split. */
  readonly normalisation: Normalisation | ((train: Iterable<Uint8Array>) => Normalisation);
}

const names: readonly SplitName[] = ['search-train', 'search-valid', 'search-score', 'train', 'valid', 'test'];

/**
 * The dataset of a collection of byte images. It holds the bytes of the images that the splits
 * select, and turns those of a split into float32, four times as large, when the split is asked for.
 */
export async function sourceDataset(collection: SourceCollection): Promise<Dataset> {
  const { name, classes, splits, pool, sources } = collection;
  const { channels, height, width } = collection.image;
  const image = { channels, height: height / pool, width: width / pool };
  const pixels = channels * image.height * image.width;
  const bytesOf = await selectedImages(sources, allIndices(splits), channels * height * width);
  const normalisation =
    typeof collection.normalisation === 'function'
      ? collection.normalisation(imagesOf(splits.train, bytesOf))
      : collection.normalisation;

  const known = new Map<SplitName, Examples>();
  function examples<Split extends SplitName>(split: Split): Examples<Split> {
    const { indices, labels } = splits[split];
    const made = known.get(split) ?? Object.freeze({ split, count: labels.length, labels, images: convert(indices) });
    known.set(split, made);
    return made as Examples<Split>;
  }

  function convert(indices: Uint32Array): Float32Array {
    const images = new Float32Array(indices.length * pixels);
    for (const [place, index] of indices.entries()) {
      const into = images.subarray(place * pixels, (place + 1) * pixels);
      normalisedPool(bytesOf(index), collection.image, pool, normalisation, into);
    }
    return images;
  }

  function computeHash(): string {
    const digest = createHash('sha256');
    digest.update(JSON.stringify([collection.image, pool, classes, normalisation]));
    for (const split of names) {
      digest.update(`\n${split} ${splits[split].labels.length}\n`).update(splits[split].labels);
      for (const bytes of imagesOf(splits[split], bytesOf)) digest.update(bytes);
    }
    return digest.digest('hex');
  }

  let hash: string | undefined;
  return Object.freeze({
    name,
    image,
    classes,
    notes: [...collection.notes, describe(normalisation)],
    ...augmentationOf(collection, normalisation),
    get hash(): string {
      hash ??= computeHash();
      return hash;
    },
    examples,
  });
}

function augmentationOf({ augmentation, pool }: SourceCollection, { mean, deviation }: Normalisation) {
  if (augmentation === undefined) return {};
  // The published code pads with black before it normalises.
  const padding = mean.map((value, channel) => -value / deviation[channel]!);
  return { augmentation: { flip: augmentation.flip, crop: Math.round(augmentation.crop / pool), padding } };
}

function* allIndices(splits: SourceCollection['splits']): Generator<number> {
  for (const name of names) yield* splits[name].indices;
}

function* imagesOf({ indices }: SplitImages, bytesOf: (index: number) => Uint8Array): Generator<Uint8Array> {
  for (const index of indices) yield bytesOf(index);
}

function describe({ mean, deviation }: Normalisation): string {
  const list = (values: readonly number[]): string => values.map((value) => value.toFixed(4)).join(', ');
  return `normalised by mean ${list(mean)} and standard deviation ${list(deviation)}`;
}
