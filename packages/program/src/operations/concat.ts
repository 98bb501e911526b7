import type { TensorNode } from '@touchstone/contract';
import { integers, number } from '../graph/attributes.js';
import { apply, defineOperation } from '../graph/operation.js';
import { shapeError } from '../graph/shape-error.js';
import { slice } from './slice.js';

const operation = defineOperation({
  name: 'concat',
  shape: (inputs, attributes) => {
    const axis = attributes['axis'] as number;
    const first = inputs[0]!.shape;
    const agrees = (input: TensorNode): boolean =>
      input.shape.length === first.length && input.shape.every((extent, i) => i === axis || extent === first[i]);
    if (!(axis in first) || !inputs.every(agrees)) {
      throw shapeError('concat', inputs, `cannot be joined along axis ${axis}`);
    }
    const total = inputs.reduce((sum, input) => sum + input.shape[axis]!, 0);
    return first.map((extent, i) => (i === axis ? total : extent));
  },
  gradient: (node, upstream) => {
    const axis = number(node, 'axis');
    let start = 0;
    return node.inputs.map((input) => {
      const begin = input.shape.map((_, i) => (i === axis ? start : 0));
      start += input.shape[axis]!;
      return slice(upstream, begin, input.shape);
    });
  },
});

/** Joins tensors along an axis. Neighbouring slices of one tensor join to a larger slice. */
export function concat(inputs: readonly TensorNode[], axis: number): TensorNode {
  const joined: TensorNode[] = [];
  for (const input of inputs) {
    const last = joined.at(-1);
    const merged = last && joinSlices(last, input, axis);
    if (merged) joined[joined.length - 1] = merged;
    else joined.push(input);
  }
  return joined.length === 1 ? joined[0]! : apply(operation, joined, { axis });
}

function joinSlices(left: TensorNode, right: TensorNode, axis: number): TensorNode | undefined {
  if (left.operation !== 'slice' || right.operation !== 'slice' || left.inputs[0] !== right.inputs[0]) return undefined;
  const begin = integers(left, 'begin');
  const follows = integers(right, 'begin').every((start, i) =>
    i === axis ? start === begin[i]! + left.shape[i]! : start === begin[i] && left.shape[i] === right.shape[i],
  );
  if (!follows) return undefined;
  const size = left.shape.map((extent, i) => (i === axis ? extent + right.shape[i]! : extent));
  return slice(left.inputs[0]!, begin, size);
}
