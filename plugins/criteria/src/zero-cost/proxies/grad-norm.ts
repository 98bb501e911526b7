import { lossGradient } from '../loss-gradient.js';
import { measuredTensors } from '../measured-tensors.js';
import type { Proxy } from '../proxy.js';
import { sumOver } from '../../sum-over.js';
import { tensorValues } from '../../tensor-values.js';

/** Σ over weight tensors of ‖∂loss/∂W‖ (`grad_norm` of SamsungLabs/zero-cost-nas). */
export const gradNorm: Proxy = async (question) => {
  const tensors = measuredTensors(question.supernet.weights().tensors);
  return async (mask) => {
    const gradient = await lossGradient(question, mask);
    const norm = (values: Float32Array): number => Math.sqrt(sumOver(values, (value) => value * value));
    return tensors.reduce((total, tensor) => total + norm(tensorValues(gradient, tensor)), 0);
  };
};
