import type { Rng, TensorNode } from '@touchstone/contract';
import {
  add,
  averagePool,
  convolution,
  gradients,
  Graph,
  logSoftmax,
  matmul,
  multiply,
  normalise,
  relu,
  reshape,
  sum,
} from '@touchstone/program';

/** A network of a few hundred values with the layers of a supernet, and its derivatives. */
export interface SmallNetwork {
  /** Inputs that the loss is differentiated by: `weights`, `scale`, `classifier`. */
  readonly variables: Readonly<Record<string, TensorNode>>;
  /** Mean cross-entropy, a scalar. */
  readonly loss: TensorNode;
  /** Gradient of the loss by variable. */
  readonly gradient: Readonly<Record<string, TensorNode>>;
  /** Hessian times the inputs `direction-<variable>`, by variable. */
  readonly product: Readonly<Record<string, TensorNode>>;
  /** Values before the relu: the loss is smooth where none of them is near 0. */
  readonly beforeRelu: TensorNode;
}

/** Convolution, normalise, relu, pool, matmul, logSoftmax. */
export function smallNetwork(): SmallNetwork {
  const graph = new Graph();
  const images = graph.input('images', [3, 2, 6, 5]);
  const labels = graph.input('labels', [3, 4]);
  const weights = graph.input('weights', [3, 2, 3, 3]);
  const scale = graph.input('scale', [3]);
  const classifier = graph.input('classifier', [27, 4]);
  const beforeRelu = normalise(convolution(images, weights, { padding: 1 }), scale);
  const features = averagePool(relu(beforeRelu), 3, { stride: 2, padding: 1 });
  const logits = matmul(reshape(features, [3, 27]), classifier);
  const loss = multiply(sum(multiply(labels, logSoftmax(logits))), -1 / 3);
  const names = ['weights', 'scale', 'classifier'] as const;
  const variables = { weights, scale, classifier };
  const nodes = Object.values(variables);
  const first = gradients(loss, nodes);
  const along = nodes
    .map((node, index) => sum(multiply(first[index]!, graph.input(`direction-${names[index]!}`, node.shape))))
    .reduce((total, term) => add(total, term));
  const second = gradients(along, nodes);
  const byName = (list: readonly TensorNode[]): Readonly<Record<string, TensorNode>> =>
    Object.fromEntries(names.map((name, index) => [name, list[index]!]));
  return { variables, loss, gradient: byName(first), product: byName(second), beforeRelu };
}

/** Values for the images, labels and variables. */
export function smallNetworkInputs(rng: Rng): Record<string, Float32Array> {
  const normal = (name: string, size: number, deviation: number): Float32Array => {
    const stream = rng.fork(name);
    return Float32Array.from({ length: size }, () => deviation * stream.normal());
  };
  return {
    images: normal('images', 3 * 2 * 6 * 5, 1),
    labels: Float32Array.of(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1),
    weights: normal('weights', 3 * 2 * 3 * 3, 0.5),
    scale: Float32Array.of(1.2, 0.8, -0.7),
    classifier: normal('classifier', 27 * 4, 0.3),
  };
}
