import type { TensorNode } from '@touchstone/contract';
import { graphOf, multiply } from '@touchstone/program';
import { affinePart } from './affine.js';
import { applyNormalisation } from './apply-normalisation.js';
import type { Branch } from './branch.js';
import { channelPart } from './channel-part.js';
import type { CandidateWeight } from './mix-edges.js';
import type { NetworkContext } from './network-context.js';
import type { NetworkRecorder } from './network-recorder.js';

/**
 * What a branch brings to each of its edges, as `weightedParts`, by way of nodes that hold what one
 * operation gives on one edge and that nothing else reads: gradients with respect to them are those
 * of that operation alone.
 */
export function recordedParts(
  branch: Branch,
  channels: number,
  weight: CandidateWeight,
  context: NetworkContext,
  recorder: NetworkRecorder,
): readonly TensorNode[] {
  const { cell, edges, operation, affine, shared } = branch;
  return edges.map((edge, part) => {
    const input = shared ? branch.value : channelPart(branch.value, part, channels);
    const own = affine && affinePart(affine, part, channels);
    const result = branch.normalised ? applyNormalisation(input, own, context) : input;
    const value = shared ? ownNode(result, `cells.${cell}.edges.${edge}.${operation}`) : result;
    recorder.output({ cell, edge, operation, value });
    const factor = weight(edge, operation);
    return factor ? multiply(value, factor) : value;
  });
}

/**
 * A node of the operation's own with the values of a node that several read. A graph keeps equal nodes
 * once, so that the attribute must tell them apart. Engines drop the addition of 0.
 */
function ownNode(x: TensorNode, owner: string): TensorNode {
  const graph = graphOf(x);
  return graph.add('add', [x, graph.fill([], 0)], { owner }, x.shape);
}
