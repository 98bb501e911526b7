import type { TensorNode } from '@touchstone/contract';
import type { Lowering } from './lowering.js';

/**
 * Slices of one tensor along one axis that do not overlap become one Split: one pass over memory
 * and one operator instead of one for each slice.
 */
export function splitSlices(nodes: readonly TensorNode[]): ReadonlyMap<TensorNode, Lowering> {
  const groups = new Map<string, TensorNode[]>();
  for (const node of nodes) {
    if (node.operation !== 'slice') continue;
    const axes = slicedAxes(node);
    if (axes.length !== 1) continue;
    const key = `${node.inputs[0]!.id}:${axes[0]}`;
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  const lowerings = new Map<TensorNode, Lowering>();
  for (const group of groups.values()) {
    const axis = slicedAxes(group[0]!)[0]!;
    const ordered = group.toSorted((a, b) => start(a, axis) - start(b, axis));
    const disjoint = ordered.every((node, index) => {
      const next = ordered[index + 1];
      return !next || start(node, axis) + node.shape[axis]! <= start(next, axis);
    });
    if (ordered.length < 2 || !disjoint) continue;
    const lowering = splitLowering(ordered, axis);
    for (const node of ordered) lowerings.set(node, lowering);
  }
  return lowerings;
}

function splitLowering(slices: readonly TensorNode[], axis: number): Lowering {
  const source = slices[0]!.inputs[0]!;
  const extents: number[] = [];
  const position = new Map<TensorNode, number>();
  let reached = 0;
  for (const slice of slices) {
    const begin = start(slice, axis);
    if (begin > reached) extents.push(begin - reached);
    position.set(slice, extents.length);
    extents.push(slice.shape[axis]!);
    reached = begin + slice.shape[axis]!;
  }
  const rest = source.shape[axis]! - reached;
  if (rest > 0) extents.push(rest);
  let parts: readonly string[] | undefined;
  return (node, { builder, value }) => {
    parts ??= builder.nodes('Split', [value(source), builder.integers(...extents)], extents.length, { axis });
    return parts[position.get(node)!]!;
  };
}

function slicedAxes(node: TensorNode): readonly number[] {
  return node.shape.flatMap((extent, axis) => (extent === node.inputs[0]!.shape[axis] ? [] : [axis]));
}

function start(node: TensorNode, axis: number): number {
  return (node.attributes['begin'] as readonly number[])[axis]!;
}
