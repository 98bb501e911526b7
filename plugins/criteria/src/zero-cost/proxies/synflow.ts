import type { Probe } from '@touchstone/contract';
import { sum } from '@touchstone/program';
import type { Proxy } from '../proxy.js';
import { runBatch } from '../run-batch.js';
import { weightSum } from '../weight-sum.js';

const probe: Probe = {
  name: 'synflow',
  normalisation: 'none',
  build: ({ logits, weights, gradients }) => ({ gradient: gradients(sum(logits), [weights])[0]! }),
};

/**
 * Σ |W · ∂R/∂W| where R is the sum of the logits for an image of ones, all weights are replaced by their
 * absolute values and normalisations are left out (`synflow` of SamsungLabs/zero-cost-nas). Without
 * normalisation values grow or shrink with depth; the source computes in float64, engines in float32:
 * throws `NUMERICS` where they leave its range.
 */
export const synflow: Proxy = async (question) => {
  const { values, tensors } = question.supernet.weights();
  const weights = { values: values.map(Math.abs), tensors };
  const { channels, height, width } = question.supernet.image;
  const images = new Float32Array(channels * height * width).fill(1);
  return async (mask) => {
    const { gradient } = await runBatch(question, probe, mask, { images, batchSize: 1, weights: weights.values });
    return weightSum(weights, gradient!, (weight, slope) => Math.abs(weight * slope));
  };
};
