import type { Shape, TensorNode } from '../program.js';
import type { OperationMask } from './supernet-view.js';
import type { SearchSplit } from './dataset.js';

/** What one operation gives, before its weight and gate. */
export interface OperationOutput {
  readonly cell: number;
  readonly edge: number;
  readonly operation: number;
  /** batch × channels × height × width. */
  readonly value: TensorNode;
}

/** The input of a ReLU, which several operations may share. */
export interface RectifiedNode {
  readonly value: TensorNode;
  /** Number of ReLUs that read it: one for each operation and edge that has its own. */
  readonly count: number;
}

/** The result of a convolution or of the classifier, which may compute several edges at once. */
export interface WeightedNode {
  /** batch × channels × height × width, or batch × classes. */
  readonly value: TensorNode;
  /** Names of its weight tensors; their outputs lie one after the other in the channels. */
  readonly weights: readonly string[];
}

/** The supernet's forward pass, opened up for a program of the criterion's own. */
export interface ProbeNetwork {
  /** Flat, [weightCount]. */
  readonly weights: TensorNode;
  /** Edges × operations; the mixture is their softmax, unless it is uniform. */
  readonly alphas: TensorNode;
  /** Edges × operations. */
  readonly mixture: TensorNode;
  /** Cells × edges × operations, the mask that is run with. */
  readonly gates: TensorNode;
  /** batch × channels × height × width. */
  readonly images: TensorNode;
  /** One-hot, batch × classes. */
  readonly labels: TensorNode;
  /** Mean cross-entropy, a scalar. */
  readonly loss: TensorNode;
  /** batch × classes. */
  readonly logits: TensorNode;
  /** Before global average pooling, batch × channels × height × width. */
  readonly features: TensorNode;
  /** Every operation of every cell but `none`. */
  readonly outputs: readonly OperationOutput[];
  readonly rectified: readonly RectifiedNode[];
  readonly convolutions: readonly WeightedNode[];
  /** Inputs and per-channel variances (over batch, height, width) of every normalisation. */
  readonly normalised: readonly { readonly input: TensorNode; readonly variance: TensorNode }[];
  /** A further input, given by `ProbeOptions.inputs`. */
  input(name: string, shape: Shape): TensorNode;
  /**
   * Gradients of a scalar (or of Σ upstream · output) as nodes, of the variables' shapes. Can be
   * differentiated again. Each call counts as a backward pass of the supernet.
   */
  gradients(output: TensorNode, variables: readonly TensorNode[], upstream?: TensorNode): TensorNode[];
}

/** A program over the supernet. It is compiled once per name, form and batch size. */
export interface Probe {
  /** Unique among the probes of a criterion; the same name must build the same program. */
  readonly name: string;
  /** `none` leaves normalisations out, as SynFlow does; default `batch`. */
  readonly normalisation?: 'batch' | 'none';
  /** Outputs by name. */
  build(network: ProbeNetwork): Readonly<Record<string, TensorNode>>;
}

export interface ProbeOptions {
  /** All ones if absent. */
  readonly mask?: OperationMask;
  readonly mixture?: 'current' | 'uniform';
  /** Default `search-score`. */
  readonly split?: SearchSplit;
  /** Batches to run, from the first; default all of the split. */
  readonly batches?: number;
  /** Images of a batch; default that of evaluations, at most 256. */
  readonly batchSize?: number;
  /** Images of the caller's own (batchSize × channels × height × width, labels zero) instead of a split's: one batch. */
  readonly images?: Float32Array;
  /** Instead of the supernet's own, flat. */
  readonly weights?: Float32Array;
  readonly inputs?: Readonly<Record<string, Float32Array>>;
}

/** Outputs of one batch, flat in row-major order. */
export type ProbeResult = Readonly<Record<string, Float32Array>>;
