import { forEachIndex } from './for-each-index.js';
import { positionOf } from './position-of.js';
import type { Reference } from '../reference.js';

/** Collects the values that fall together when the attribute `axes` is removed, and reduces each list. */
export function reduction(reduce: (values: readonly number[]) => number): Reference {
  return (node, [x]) => {
    const axes = node.attributes['axes'] as readonly number[];
    const lists = new Map<number, number[]>();
    forEachIndex(node.inputs[0]!.shape, (index, position) => {
      const kept = index.filter((_, axis) => !axes.includes(axis));
      const target = positionOf(node.shape, kept);
      const list = lists.get(target);
      if (list) list.push(x![position]!);
      else lists.set(target, [x![position]!]);
    });
    return Float64Array.from({ length: lists.size }, (_, target) => reduce(lists.get(target)!));
  };
}
