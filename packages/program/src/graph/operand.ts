import { TouchstoneError } from '@touchstone/contract';
import type { TensorNode } from '@touchstone/contract';
import { graphOf } from './graph.js';

/** A tensor, or a number that stands for a scalar of the other operand's graph. */
export type Operand = TensorNode | number;

/** Both operands as nodes. Throws `PROGRAM` where both are numbers. */
export function operands(left: Operand, right: Operand): readonly [TensorNode, TensorNode] {
  if (typeof left !== 'number') {
    return [left, typeof right === 'number' ? graphOf(left).fill([], right) : right];
  }
  if (typeof right === 'number') throw new TouchstoneError('PROGRAM', 'an operation needs at least one tensor');
  return [graphOf(right).fill([], left), right];
}
