import type { TensorNode } from '@touchstone/contract';

/**
 * What an operation computes, written as plainly as possible in float64. All arrays are row-major.
 * @param node gives shapes (its own and those of its inputs) and attributes
 * @param inputs values of the node's inputs
 */
export type Reference = (node: TensorNode, inputs: readonly Float64Array[]) => Float64Array;
