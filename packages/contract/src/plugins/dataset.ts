import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';
import type { ImageShape } from './space.js';

/**
 * What a search may see: `search-train` trains weights, `search-valid` trains architecture
 * parameters, `search-score` is held out for criteria. None is a test image.
 */
export type SearchSplit = 'search-train' | 'search-valid' | 'search-score';

/** What stand-alone networks are trained, chosen and judged on. Never given to a searcher or criterion. */
export type TruthSplit = 'train' | 'valid' | 'test';

/** Images of one split, normalised, in a fixed order. */
export interface Examples<Split extends SearchSplit | TruthSplit = SearchSplit | TruthSplit> {
  readonly split: Split;
  readonly count: number;
  /** count × channels × height × width. */
  readonly images: Float32Array;
  /** Class of each image, 0 … classes − 1. */
  readonly labels: Uint8Array;
}

/** What happens to every training image each time it is used; never to an image that is scored or judged. */
export interface Augmentation {
  /** Mirror left and right with probability ½. */
  readonly flip: boolean;
  /** Shift by up to this many pixels each way: a random crop after padding, as in torchvision. */
  readonly crop: number;
  /** Normalised value of a padded pixel, per channel. */
  readonly padding: readonly number[];
}

export interface Dataset {
  readonly name: string;
  readonly image: ImageShape;
  readonly classes: number;
  /** SHA-256 over the images, labels and splits that the options select: equal hash, equal data. */
  readonly hash: string;
  /** Of `search-train`, `search-valid` and `train` batches; none if absent. */
  readonly augmentation?: Augmentation;
  /** Remarks for the provenance, as in "2 empty rows skipped". */
  readonly notes: readonly string[];
  /**
   * `train`, `valid` and `test` are disjoint, and so are the three search splits. These are parts of
   * `train`; published protocols take `search-valid` from `valid`. `test` shares no image with any other.
   */
  examples<Split extends SearchSplit | TruthSplit>(split: Split): Examples<Split>;
}

/** What a dataset or benchmark may use while loading. */
export interface LoadEnvironment {
  /** Directory for caches that can be deleted at any time. */
  readonly cacheDirectory: string;
  /** Directory of the data that the user has added: official files, converted tables. */
  readonly dataDirectory: string;
  /** One line to the user, on stderr. */
  log(message: string): void;
}

export interface DatasetPlugin<S extends OptionsSchema = OptionsSchema> extends PluginBase<'dataset', S> {
  /** Throws TouchstoneError `DATA` where files are absent or malformed. */
  load(options: OptionsOf<S>, environment: LoadEnvironment): Promise<Dataset>;
}

export function defineDataset<const S extends OptionsSchema = NoOptions>(
  definition: Definition<DatasetPlugin<S>>,
): DatasetPlugin<S> {
  return definePlugin('dataset', definition);
}
