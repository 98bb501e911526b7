import { sizeOf } from '@touchstone/program';
import type { Lowering } from '../lowering.js';

/** Larger fills are expanded at run time instead of being stored in the model. */
const STORED_FILL = 4096;

export const input: Lowering = (node, { builder }) => builder.input(node.attributes['name'] as string, node.shape);

export const constant: Lowering = (node, { builder }) =>
  builder.floats(node.attributes['values'] as Float32Array, node.shape);

export const fill: Lowering = (node, { builder }) => {
  const value = node.attributes['value'] as number;
  const size = sizeOf(node.shape);
  return size <= STORED_FILL
    ? builder.floats(new Float32Array(size).fill(value), node.shape)
    : builder.node('Expand', [builder.scalar(value), builder.integers(...node.shape)]);
};
