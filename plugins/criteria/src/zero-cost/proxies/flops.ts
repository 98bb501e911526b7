import type { Probe, TensorNode } from '@touchstone/contract';
import { mean, sizeOf } from '@touchstone/program';
import { keptTensors } from '../kept-tensors.js';
import type { Proxy } from '../proxy.js';

/** An output for each convolution and the classifier, named after their weights and as long as they have pixels. */
const probe: Probe = {
  name: 'pixels',
  build: ({ convolutions }) =>
    Object.fromEntries(convolutions.map(({ value, weights }) => [weights.join(' '), pixels(value)])),
};

function pixels(value: TensorNode): TensorNode {
  return value.shape.length === 4 ? mean(value, [0, 1]) : mean(value);
}

/**
 * Multiply–accumulates of one image, as NAS-Bench-201 counts them: convolutions and the classifier with its
 * bias; normalisation, pools and sums are free. A removed operation's are gone. One pass in all.
 */
export const flops: Proxy = async ({ supernet }) => {
  const { tensors } = supernet.weights();
  const [result] = await supernet.run(probe, { batches: 1, batchSize: 1 });
  const areas = new Map(
    Object.entries(result!).flatMap(([names, { length }]) => names.split(' ').map((name) => [name, length] as const)),
  );
  return async (mask) =>
    keptTensors(tensors, mask).reduce((total, { name, role, shape }) => {
      const area = role === 'bias' ? 1 : (areas.get(name) ?? 0);
      return total + area * sizeOf(shape);
    }, 0);
};
