import type { SearchSpace, TensorNode } from '@touchstone/contract';
import { add, graphOf, reshape, slice } from '@touchstone/program';
import { buildBranch, canShareBranch } from './branch.js';
import type { Branch } from './branch.js';
import { mixEdges } from './mix-edges.js';
import type { CandidateWeight } from './mix-edges.js';
import type { NetworkContext } from './network-context.js';

/**
 * How the operations of a cell are weighted:
 * - `matrix`: edges × operations, the relaxation of a supernet
 * - `perSample`: batch × edges × operations, for gates of single images
 * - `choice`: one operation per edge, weight 1: a stand-alone network
 */
export type CellWeights =
  | { readonly form: 'matrix'; readonly values: TensorNode }
  | { readonly form: 'perSample'; readonly values: TensorNode }
  | { readonly form: 'choice'; readonly architecture: readonly number[] };

/**
 * One cell: node 0 is `x`, every other node sums its edges, the last is the result.
 * @param cell counted from the network's input; parameters are named `cells.<cell>.edges.…`
 */
export function buildCell(
  x: TensorNode,
  space: SearchSpace,
  weights: CellWeights,
  cell: number,
  context: NetworkContext,
): TensorNode {
  const channels = x.shape[1]!;
  const weight = candidateWeights(weights);
  const nodes: (TensorNode | undefined)[] = [x];
  for (let source = 0; source < space.nodes - 1; source++) {
    // A node that nothing reaches is zero, as `none` makes it.
    const value = nodes[source] ?? graphOf(x).fill(x.shape, 0);
    const edges = space.edges.flatMap((edge, index) => (edge.from === source ? [index] : []));
    const branches = buildBranches(value, space, edges, weights, cell, context);
    for (const [edge, contribution] of mixEdges(branches, channels, weight, context)) {
      const { to } = space.edges[edge]!;
      const sum = nodes[to];
      nodes[to] = sum ? add(sum, contribution) : contribution;
    }
  }
  return nodes[space.nodes - 1] ?? graphOf(x).fill(x.shape, 0);
}

function buildBranches(
  x: TensorNode,
  space: SearchSpace,
  edges: readonly number[],
  weights: CellWeights,
  cell: number,
  context: NetworkContext,
): readonly Branch[] {
  return space.operations.flatMap((operation, index) => {
    const using = weights.form === 'choice' ? edges.filter((edge) => weights.architecture[edge] === index) : edges;
    if (operation.layers === 'zero' || using.length === 0) return [];
    const groups = canShareBranch(operation) ? [using] : using.map((edge) => [edge]);
    return groups.map((group) => buildBranch(x, operation, index, group, cell, context));
  });
}

function candidateWeights(weights: CellWeights): CandidateWeight {
  if (weights.form === 'choice') return () => undefined;
  const { values } = weights;
  if (weights.form === 'matrix') {
    return (edge, operation) => reshape(slice(values, [edge, operation], [1, 1]), []);
  }
  const batch = values.shape[0]!;
  return (edge, operation) => reshape(slice(values, [0, edge, operation], [batch, 1, 1]), [batch, 1, 1, 1]);
}
