import { sizeOf } from '@touchstone/program';
import { broadcastPosition } from './broadcast-position.js';
import { forEachIndex } from './for-each-index.js';
import type { Reference } from '../reference.js';

/** A function of two values, applied to each pair after broadcasting. */
export function elementwisePairs(value: (left: number, right: number) => number): Reference {
  return (node, [left, right]) => {
    const [a, b] = node.inputs;
    const result = new Float64Array(sizeOf(node.shape));
    forEachIndex(node.shape, (index, position) => {
      result[position] = value(left![broadcastPosition(a!.shape, index)]!, right![broadcastPosition(b!.shape, index)]!);
    });
    return result;
  };
}
