import { lossGradient } from '../loss-gradient.js';
import type { Proxy } from '../proxy.js';
import { weightSum } from '../weight-sum.js';

/** Σ W · ∂loss/∂W, signed (`plain` of SamsungLabs/zero-cost-nas). */
export const plain: Proxy = async (question) => {
  const weights = question.supernet.weights();
  return async (mask) => weightSum(weights, await lossGradient(question, mask), (weight, slope) => weight * slope);
};
