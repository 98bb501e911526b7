import type { Layer, Operation, TensorNode } from '@touchstone/contract';
import { affineParameters } from './affine.js';
import type { Affine } from './affine.js';
import { applyLayers } from './apply-layers.js';
import type { LayerPlace } from './layer-place.js';
import type { NetworkContext } from './network-context.js';

/**
 * What an operation computes from a node, up to its last normalisation. Parameter-free operations
 * give the same for every edge that leaves the node; the others give one part for each edge.
 */
export interface Branch {
  readonly cell: number;
  readonly operation: number;
  /** Edges in the order of their parts in the channels. */
  readonly edges: readonly number[];
  /** All edges share the one part. */
  readonly shared: boolean;
  /** A normalisation is still to come. */
  readonly normalised: boolean;
  /** Its trained scales and shifts, edge after edge. */
  readonly affine: Affine | undefined;
  /** batch × (parts · channels) × height × width. */
  readonly value: TensorNode;
}

/** The branch of an operation that several edges from `x` have in common. `none` has no branch. */
export function buildBranch(
  x: TensorNode,
  operation: Operation,
  index: number,
  edges: readonly number[],
  cell: number,
  context: NetworkContext,
): Branch {
  const { layers } = operation;
  if (layers === 'zero') throw new RangeError(`operation '${operation.name}' has no branch`);
  if (edges.length > 1 && !canShareBranch(operation)) {
    throw new RangeError('separate branches take one edge each');
  }
  const { body, normalisation } = splitLayers(layers);
  const places = edges.map((edge): LayerPlace => ({
    name: `cells.${cell}.edges.${edge}.${operation.name}`,
    owner: { cell, edge, operation: index },
  }));
  // ReLU and pooling before the convolution are common to all edges; the convolutions run as one.
  const value = applyLayers(x, body, places, context);
  const shared = !body.some(hasParameters);
  const channels = shared ? value.shape[1]! : value.shape[1]! / edges.length;
  const affine = normalisation && affineParameters(normalisation, channels, body.length, places, context);
  return { cell, operation: index, edges, shared, normalised: normalisation !== undefined, affine, value };
}

/** Whether the operation's edges can run as one branch: parameters in one dense convolution at the end at most. */
export function canShareBranch(operation: Operation): boolean {
  if (operation.layers === 'zero') return true;
  const { body } = splitLayers(operation.layers);
  const [first, ...others] = body.filter(hasParameters);
  if (!first) return true;
  return others.length === 0 && body.at(-1) === first && first.layer === 'convolution' && first.depthwise !== true;
}

/** A normalisation at the end is left to the mixing of the edges, which scales anyway. */
function splitLayers(layers: readonly Layer[]) {
  const last = layers.at(-1);
  return last?.layer === 'normalise'
    ? { body: layers.slice(0, -1), normalisation: last }
    : { body: layers, normalisation: undefined };
}

function hasParameters(layer: Layer): boolean {
  return layer.layer === 'convolution' || (layer.layer === 'normalise' && layer.affine === true);
}
