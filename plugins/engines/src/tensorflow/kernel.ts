import type { Tensor } from '@tensorflow/tfjs-core';
import type { TensorNode } from '@touchstone/contract';

/**
 * Computes one operation by TensorFlow.js functions.
 * @param node gives shapes and attributes
 * @param inputs values of the node's inputs; they are not the kernel's to dispose
 */
export type Kernel = (node: TensorNode, inputs: readonly Tensor[]) => Tensor;
