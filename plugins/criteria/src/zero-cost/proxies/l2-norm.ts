import { keptTensors } from '../kept-tensors.js';
import { measuredTensors } from '../measured-tensors.js';
import type { Proxy } from '../proxy.js';
import { sumOver } from '../../sum-over.js';
import { tensorValues } from '../../tensor-values.js';

/** Σ over weight tensors of ‖W‖ (`l2_norm` of SamsungLabs/zero-cost-nas); a removed operation's tensors are gone. No pass. */
export const l2Norm: Proxy = async ({ supernet }) => {
  const { values, tensors } = supernet.weights();
  return async (mask) =>
    keptTensors(measuredTensors(tensors), mask).reduce(
      (total, tensor) => total + Math.sqrt(sumOver(tensorValues(values, tensor), (value) => value * value)),
      0,
    );
};
