import { lossGradient } from '../loss-gradient.js';
import type { Proxy } from '../proxy.js';
import { weightSum } from '../weight-sum.js';

/** Σ |W · ∂loss/∂W|, which is |∂loss/∂m| of a mask m = 1 on every weight (`snip` of SamsungLabs/zero-cost-nas). */
export const snip: Proxy = async (question) => {
  const weights = question.supernet.weights();
  return async (mask) =>
    weightSum(weights, await lossGradient(question, mask), (weight, slope) => Math.abs(weight * slope));
};
