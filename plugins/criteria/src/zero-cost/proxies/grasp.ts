import type { Probe } from '@touchstone/contract';
import { multiply, sum } from '@touchstone/program';
import { measuredTensors } from '../measured-tensors.js';
import type { Proxy } from '../proxy.js';
import { runBatch } from '../run-batch.js';
import { tensorValues } from '../../tensor-values.js';
import { weightSum } from '../weight-sum.js';

/** H g is half the gradient of ‖g‖²; only convolutions and the classifier, which `measured` marks by 1, count in g. */
const probe: Probe = {
  name: 'grasp',
  build: ({ loss, weights, input, gradients }) => {
    const slope = gradients(loss, [weights])[0]!;
    const own = multiply(slope, input('measured', weights.shape));
    const halfSquare = multiply(sum(multiply(own, own)), 0.5);
    return { product: gradients(halfSquare, [weights])[0]! };
  },
};

/** Σ −W · (H g) with g = ∂loss/∂W and H its Hessian (`grasp` of SamsungLabs/zero-cost-nas, one batch, T = 1). */
export const grasp: Proxy = async (question) => {
  const weights = question.supernet.weights();
  const measured = new Float32Array(weights.values.length);
  for (const tensor of measuredTensors(weights.tensors)) tensorValues(measured, tensor).fill(1);
  return async (mask) => {
    const { product } = await runBatch(question, probe, mask, { inputs: { measured } });
    return weightSum(weights, product!, (weight, curved) => -weight * curved);
  };
};
