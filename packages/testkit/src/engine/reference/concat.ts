import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { forEachIndex } from './loops/for-each-index.js';
import { positionOf } from './loops/position-of.js';

/** Tensors one after the other along an axis. */
export const concat: Reference = (node, inputs) => {
  const axis = node.attributes['axis'] as number;
  const result = new Float64Array(sizeOf(node.shape));
  let start = 0;
  node.inputs.forEach((input, number) => {
    forEachIndex(input.shape, (index, position) => {
      const target = index.map((value, i) => (i === axis ? value + start : value));
      result[positionOf(node.shape, target)] = inputs[number]![position]!;
    });
    start += input.shape[axis]!;
  });
  return result;
};
