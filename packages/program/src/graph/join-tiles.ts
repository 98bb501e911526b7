import type { TensorNode } from '@touchstone/contract';
import { add } from '../operations/add.js';
import { concat } from '../operations/concat.js';
import { integers } from './attributes.js';

/** Replaces padded tensors that together tile their shape along an axis by one concatenation. */
export function joinTiles(terms: readonly TensorNode[]): readonly TensorNode[] {
  const result: TensorNode[] = [];
  const byAxis = new Map<number, TensorNode[]>();
  for (const term of terms) {
    const axis = paddedAxis(term);
    if (axis === undefined) result.push(term);
    else byAxis.set(axis, [...(byAxis.get(axis) ?? []), term]);
  }
  for (const [axis, tiles] of byAxis) result.push(...joinAlong(tiles, axis));
  return result;
}

/** The only axis that a `pad` node pads, if it is one. */
function paddedAxis(node: TensorNode): number | undefined {
  if (node.operation !== 'pad') return undefined;
  const before = integers(node, 'before');
  const after = integers(node, 'after');
  const axes = before.flatMap((extent, axis) => (extent > 0 || after[axis]! > 0 ? [axis] : []));
  return axes.length === 1 ? axes[0] : undefined;
}

function joinAlong(tiles: readonly TensorNode[], axis: number): readonly TensorNode[] {
  const start = (tile: TensorNode): number => integers(tile, 'before')[axis]!;
  const length = (tile: TensorNode): number => tile.inputs[0]!.shape[axis]!;
  // Several users of the same slice come first together, as one tile.
  const pieces = new Map<string, TensorNode[]>();
  for (const tile of tiles) {
    const key = `${start(tile)}+${length(tile)}`;
    pieces.set(key, [...(pieces.get(key) ?? []), tile]);
  }
  const ordered = [...pieces.values()].toSorted((a, b) => start(a[0]!) - start(b[0]!));
  let reached = 0;
  for (const [tile] of ordered) {
    if (start(tile!) !== reached) return tiles;
    reached += length(tile!);
  }
  if (reached !== tiles[0]!.shape[axis]) return tiles;
  const sums = ordered.map((piece) => piece.map((tile) => tile.inputs[0]!).reduce((sum, term) => add(sum, term)));
  return [concat(sums, axis)];
}
