import type { TensorNode } from '@touchstone/contract';
import type { LoweringContext } from '../lowering.js';

/** What a blocked lowering may use besides the graph under construction. */
export interface BlockedContext extends LoweringContext {
  /** Channels that lie together. */
  readonly block: number;
  isBlocked(node: TensorNode): boolean;
  /**
   * Images that share a block, 1 or 2: half blocks of channels are stored as batch / 2 × (2 · channels),
   * which in the plain layout is the same memory.
   */
  fold(node: TensorNode): number;
  /**
   * ONNX names of a tensor's parts, each a range of its channels in the blocked layout: in memory
   * batch / fold × fold · channels / block × height × width × block, declared as
   * batch / fold × fold · channels × height × width. A tensor that is not so in memory is reordered.
   * @param fold the tensor's own if absent
   */
  parts(node: TensorNode, fold?: number): readonly string[];
  /** One of them; the others need not exist yet. */
  part(node: TensorNode, index: number, fold?: number): string;
  /** Channels of each part, of one image. */
  extents(node: TensorNode, fold?: number): readonly number[];
  /** Result of `make` for the first call with this key; shared by all later ones. */
  remember<T>(key: string, make: () => T): T;
}

/** A part of a result that is wanted. */
export interface PartRequest {
  readonly index: number;
  /** ONNX name of a tensor to add to it in the same pass. */
  readonly sum?: string | undefined;
}

/** `part` is channels `offset` … `offset` + its channels of `whole`, so that both are cut at the same channels. */
export interface Alignment {
  readonly whole: TensorNode;
  readonly part: TensorNode;
  readonly offset: number;
}

/** How an operation with a blocked result is lowered. */
export interface BlockedOperation {
  /**
   * Whether the node can be lowered so, given which of its inputs are blocked.
   * @param context `unit` is the least number of channels that can lie together: a block, or half of one
   */
  accepts(node: TensorNode, context: Pick<BlockedContext, 'isBlocked'> & { readonly unit: number }): boolean;
  /** Whether its own shapes suit half blocks of channels; where absent, those of its blocked inputs decide. */
  suitsHalves?(node: TensorNode, block: number): boolean;
  /** Whether it pays, or can be done, in the folds that the tensors turn out to have; yes if absent. */
  fits?(node: TensorNode, context: Pick<BlockedContext, 'block' | 'fold'>): boolean;
  /** Tensors that must be cut like the result. */
  alignments(node: TensorNode): readonly Alignment[];
  /** Whether the operator can add its result to another tensor in the same pass; never if absent. */
  addsTo?(node: TensorNode): boolean;
  /** @returns one name per request; sums are only requested where `addsTo` */
  lower(node: TensorNode, context: BlockedContext, requests: readonly PartRequest[]): readonly string[];
}

/** How an operation reads blocked tensors but gives a plain result, such as a sum over images. */
export interface BlockedReader {
  accepts(node: TensorNode, context: Pick<BlockedContext, 'block' | 'isBlocked' | 'fold' | 'extents'>): boolean;
  lower(node: TensorNode, context: BlockedContext): string;
}
