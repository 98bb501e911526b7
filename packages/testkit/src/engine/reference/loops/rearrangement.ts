import { sizeOf } from '@touchstone/program';
import { forEachIndex } from './for-each-index.js';
import { positionOf } from './position-of.js';
import type { Reference } from '../reference.js';
import type { TensorNode } from '@touchstone/contract';

/** Each cell of the result is a cell of the input, or 0 where `source` returns undefined. */
export function rearrangement(
  source: (node: TensorNode, index: readonly number[]) => readonly number[] | undefined,
): Reference {
  return (node, [x]) => {
    const result = new Float64Array(sizeOf(node.shape));
    forEachIndex(node.shape, (index, position) => {
      const from = source(node, index);
      result[position] = from ? x![positionOf(node.inputs[0]!.shape, from)]! : 0;
    });
    return result;
  };
}
