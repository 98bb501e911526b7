import type { Probe, WeightedNode, TensorNode, WeightTensor } from '@touchstone/contract';
import { add, graphOf, multiply, sizeOf, sum } from '@touchstone/program';
import { measuredTensors } from '../measured-tensors.js';
import type { Proxy } from '../proxy.js';
import { runBatch } from '../run-batch.js';

function fisherProbe(tensors: readonly WeightTensor[]): Probe {
  const shapes = new Map(tensors.map(({ name, shape }) => [name, shape]));
  return {
    name: 'fisher',
    build: ({ loss, convolutions, gradients }) => {
      const slopes = gradients(
        loss,
        convolutions.map(({ value }) => value),
      );
      const terms = convolutions.map((node, index) => fisherSum(node, slopes[index]!, shapes));
      return { fisher: terms.reduce((total, term) => add(total, term)) };
    },
  };
}

/** Convolutions that run as one lie one after the other in the channels; each counts with its own weights. */
function fisherSum(
  { value, weights }: WeightedNode,
  slope: TensorNode,
  shapes: ReadonlyMap<string, readonly number[]>,
): TensorNode {
  const batch = value.shape[0]!;
  const products = multiply(value, slope);
  const perChannel = value.shape.length === 4 ? sum(products, [2, 3]) : products;
  const squares = multiply(sum(multiply(perChannel, perChannel), [0]), 1 / (2 * batch));
  // The value of a channel stands for each of its weights.
  const counts = weights.flatMap((name) => {
    const [channels, ...rest] = shapes.get(name)!;
    return Array<number>(channels!).fill(sizeOf(rest));
  });
  return sum(multiply(squares, graphOf(value).constant(Float32Array.from(counts), [counts.length])));
}

/**
 * Σ over channels of ½ mean over images of (Σ over pixels of a · ∂loss/∂a)², a the channel of a convolution's
 * or the classifier's result, once for every weight of the channel (`fisher` of SamsungLabs/zero-cost-nas).
 */
export const fisher: Proxy = async (question) => {
  const probe = fisherProbe(measuredTensors(question.supernet.weights().tensors));
  return async (mask) => (await runBatch(question, probe, mask))['fisher']![0]!;
};
