import type { Operation, TensorNode } from '@touchstone/contract';
import { applyLayer, applyLayers } from './apply-layers.js';
import type { NetworkContext } from './network-context.js';

/**
 * What an operation computes from a node, up to its last normalisation. Parameter-free operations
 * give the same for every edge that leaves the node; the others give one part for each edge.
 */
export interface Branch {
  readonly operation: number;
  /** Edges in the order of their parts in the channels. */
  readonly edges: readonly number[];
  /** All edges share the one part. */
  readonly shared: boolean;
  /** A normalisation is still to come. */
  readonly normalised: boolean;
  /** batch × (parts · channels) × height × width. */
  readonly value: TensorNode;
}

/** The branch of an operation that several edges from `x` have in common. `none` has no branch. */
export function buildBranch(
  x: TensorNode,
  operation: Operation,
  index: number,
  edges: readonly number[],
  cellName: string,
  context: NetworkContext,
): Branch {
  const { layers } = operation;
  if (layers === 'zero') throw new RangeError(`operation '${operation.name}' has no branch`);
  const normalised = layers.at(-1)?.layer === 'normalise';
  const body = normalised ? layers.slice(0, -1) : layers;
  const common = { operation: index, edges, normalised };
  const name = (edge: number): string => `${cellName}.edges.${edge}.${operation.name}`;
  if (!body.some((layer) => layer.layer === 'convolution')) {
    return { ...common, shared: true, value: applyLayers(x, body, name(edges[0]!), context) };
  }
  const last = body.at(-1)!;
  if (edges.length > 1 && !canShareBranch(operation)) {
    throw new RangeError('separate branches take one edge each');
  }
  // ReLU and pooling before the convolution are common to all edges; the convolutions run as one.
  const before = applyLayers(x, body.slice(0, -1), name(edges[0]!), context);
  const weightNames = edges.map((edge) => `${name(edge)}.${body.length - 1}.weight`);
  return { ...common, shared: false, value: applyLayer(before, last, weightNames, context) };
}

/** Whether the operation's edges can run as one branch: at most one convolution, at the end, dense. */
export function canShareBranch(operation: Operation): boolean {
  if (operation.layers === 'zero') return true;
  const body = operation.layers.at(-1)?.layer === 'normalise' ? operation.layers.slice(0, -1) : operation.layers;
  const convolutions = body.filter((layer) => layer.layer === 'convolution');
  return (
    convolutions.length === 0 ||
    (convolutions.length === 1 && body.at(-1) === convolutions[0] && convolutions[0]!.depthwise !== true)
  );
}
