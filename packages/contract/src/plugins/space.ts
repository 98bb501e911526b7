import type { Rng } from '../random/rng.js';
import type { ScoreMatrix } from '../scores.js';
import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';

/**
 * One layer of an operation or of a skeleton. Layers are described, not called, so that one
 * builder can serve the supernet (which merges parallel convolutions) and stand-alone networks,
 * and count parameters and FLOPs.
 */
export type Layer =
  | { readonly layer: 'relu' }
  | {
      readonly layer: 'convolution';
      /** Side of the square kernel. Padding is "same" for stride 1: dilation · (kernel − 1) / 2. */
      readonly kernel: number;
      /** Output channels; the input's if absent. */
      readonly channels?: number;
      readonly stride?: number;
      readonly dilation?: number;
      /** One filter per channel. */
      readonly depthwise?: boolean;
    }
  /** Batch normalisation; `affine` adds a trained scale and shift for each channel. */
  | { readonly layer: 'normalise'; readonly affine?: boolean }
  | {
      readonly layer: 'average-pool' | 'max-pool';
      readonly kernel: number;
      readonly stride?: number;
      /** Padding on each side; (kernel − 1) / 2 if absent. Padded cells are not counted in an average. */
      readonly padding?: number;
    };

/** A candidate operation of an edge: layers applied one after the other. No layers is the identity. */
export interface Operation {
  readonly name: string;
  /** `zero` is the operation `none`: its output is 0 whatever its input. */
  readonly layers: readonly Layer[] | 'zero';
}

export interface Edge {
  /** Node that the edge reads; node 0 is the input of the cell. */
  readonly from: number;
  /** Node that sums what its edges bring; greater than `from`. The last node is the cell's output. */
  readonly to: number;
}

/** A piece of the skeleton that cells are placed in. */
export type Block =
  | { readonly block: 'layers'; readonly layers: readonly Layer[] }
  | { readonly block: 'cell' }
  | { readonly block: 'residual'; readonly main: readonly Layer[]; readonly shortcut: readonly Layer[] };

/** The network around the cells: blocks, then global average pooling and a linear classifier. */
export interface Skeleton {
  readonly blocks: readonly Block[];
}

export interface ImageShape {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}

/** Index of the chosen operation, per edge. */
export type Architecture = readonly number[];

export interface SearchSpace {
  readonly name: string;
  /** Number of nodes of a cell, its input included. */
  readonly nodes: number;
  readonly edges: readonly Edge[];
  readonly operations: readonly Operation[];
  /** Number of architectures. */
  readonly size: number;
  /** The skeleton for images of a shape. */
  skeleton(image: ImageShape): Skeleton;
  /** The architecture string of the field. */
  encode(architecture: Architecture): string;
  /** Inverse of `encode`. Throws TouchstoneError `CONFIG` on a malformed string. */
  decode(text: string): Architecture;
  /** The same string for architectures that compute the same family of functions. */
  canonical(architecture: Architecture): string;
  /** All architectures, in index order. */
  architectures(): Iterable<Architecture>;
  /** A uniformly random architecture among those that `discretise` can return. */
  sample(rng: Rng): Architecture;
  /** The space's own rule from operation scores to an architecture. */
  discretise(scores: ScoreMatrix): Architecture;
}

export interface SearchSpacePlugin<S extends OptionsSchema = OptionsSchema> extends PluginBase<'space', S> {
  create(options: OptionsOf<S>): SearchSpace;
}

export function defineSearchSpace<const S extends OptionsSchema = NoOptions>(
  definition: Definition<SearchSpacePlugin<S>>,
): SearchSpacePlugin<S> {
  return definePlugin('space', definition);
}
