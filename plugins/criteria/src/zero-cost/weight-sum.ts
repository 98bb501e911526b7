import type { SupernetWeights } from '@touchstone/contract';
import { measuredTensors } from './measured-tensors.js';
import { sumOver } from '../sum-over.js';
import { tensorValues } from '../tensor-values.js';

/**
 * Sum over all weights of convolutions and the classifier.
 * @param gradient something per weight, flat
 * @param term of a weight and what `gradient` holds for it
 */
export function weightSum(
  { values, tensors }: SupernetWeights,
  gradient: Float32Array,
  term: (weight: number, gradient: number) => number,
): number {
  return measuredTensors(tensors).reduce((total, tensor) => {
    const slopes = tensorValues(gradient, tensor);
    return total + sumOver(tensorValues(values, tensor), (weight, index) => term(weight, slopes[index]!));
  }, 0);
}
