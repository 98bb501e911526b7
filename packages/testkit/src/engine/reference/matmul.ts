import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { forEachIndex } from './loops/for-each-index.js';
import { positionOf } from './loops/position-of.js';

/** Matrix product over the last two axes, either side transposed by attribute. */
export const matmul: Reference = (node, [a, b]) => {
  const [left, right] = node.inputs;
  const transposeLeft = node.attributes['transposeLeft'] === true;
  const transposeRight = node.attributes['transposeRight'] === true;
  const inner = left!.shape.at(transposeLeft ? -2 : -1)!;
  const result = new Float64Array(sizeOf(node.shape));
  forEachIndex(node.shape, (index, position) => {
    const batch = index.slice(0, -2);
    const [row, column] = index.slice(-2);
    for (let k = 0; k < inner; k++) {
      const leftIndex = [...batch, ...(transposeLeft ? [k, row!] : [row!, k])];
      const rightIndex = [...batch, ...(transposeRight ? [column!, k] : [k, column!])];
      result[position]! += a![positionOf(left!.shape, leftIndex)]! * b![positionOf(right!.shape, rightIndex)]!;
    }
  });
  return result;
};
