import type { Tensor } from '@tensorflow/tfjs-core';
import { TouchstoneError } from '@touchstone/contract';
import type { EngineTensor } from '@touchstone/contract';
import { TensorflowTensor } from './tensorflow-tensor.js';

/** What is inside a tensor. Throws `ENGINE` where it is another engine's or was released. */
export function ownTensor(value: EngineTensor, what: string): Tensor {
  if (!(value instanceof TensorflowTensor)) {
    throw new TouchstoneError('ENGINE', `tensorflow: ${what} is a tensor of another engine`, {
      hint: 'download it there and upload it here',
    });
  }
  if (value.tensor.isDisposed) throw new TouchstoneError('ENGINE', `tensorflow: ${what} was released before`);
  return value.tensor;
}
