import type { Rng, WeightTensor } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import { tensorValues } from '../tensor-values.js';

/**
 * Weights of a network's own: normal for convolutions and the classifier, biases and shifts 0, scales 1.
 * Every tensor has a stream of its own name.
 * @param deviation standard deviation of a tensor's values
 */
export function drawnWeights(
  tensors: readonly WeightTensor[],
  rng: Rng,
  deviation: (tensor: WeightTensor) => number,
): Float32Array {
  const weights = new Float32Array(tensors.reduce((count, { shape }) => count + sizeOf(shape), 0));
  for (const tensor of tensors) {
    const values = tensorValues(weights, tensor);
    if (tensor.role === 'scale') values.fill(1);
    if (tensor.role !== 'convolution' && tensor.role !== 'classifier') continue;
    const stream = rng.fork(tensor.name);
    const factor = deviation(tensor);
    for (let index = 0; index < values.length; index++) values[index] = factor * stream.normal();
  }
  return weights;
}
