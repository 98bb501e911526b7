import type { WeightTensor } from '@touchstone/contract';

/** Weights of convolutions and of the classifier, which are what the proxies look at; no bias, scale or shift. */
export function measuredTensors(tensors: readonly WeightTensor[]): readonly WeightTensor[] {
  return tensors.filter(({ role }) => role === 'convolution' || role === 'classifier');
}
