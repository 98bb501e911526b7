import type { Tensor } from '@tensorflow/tfjs-core';
import type { EngineTensor, Shape } from '@touchstone/contract';

/** A TensorFlow.js tensor in the hands of a caller. */
export class TensorflowTensor implements EngineTensor {
  readonly shape: Shape;
  readonly tensor: Tensor;

  constructor(tensor: Tensor) {
    this.shape = tensor.shape;
    this.tensor = tensor;
  }
}
