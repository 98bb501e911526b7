import type {
  BatchNodes,
  ImageShape,
  Rng,
  SearchNetwork,
  SearchSpace,
  Shape,
  SupernetPass,
  TensorNode,
} from '@touchstone/contract';
import { Graph, multiply, normalise, reshape, slice } from '@touchstone/program';
import { initialWeights } from '../parameters/initial-weights.js';
import { recordLayout } from '../parameters/parameter-layout.js';
import type { ParameterLayout } from '../parameters/parameter-layout.js';
import { slicedParameters } from '../parameters/sliced-parameters.js';
import type { CellWeights } from './build-cell.js';
import { buildNetwork, countCells } from './build-network.js';
import type { NetworkContext, Normalisation } from './network-context.js';
import { networkRecorder } from './network-recorder.js';
import type { RecordedValues } from './network-recorder.js';
import { crossEntropy } from './cross-entropy.js';

export interface SupernetShape {
  readonly space: SearchSpace;
  readonly image: ImageShape;
  readonly classes: number;
}

/** A supernet's structure: layout of its weights, and forward passes in a graph of the caller's. */
export interface SupernetStructure extends SupernetShape {
  readonly cells: number;
  readonly layout: ParameterLayout;
  /** A fresh graph, ready for the program of a search step or of an evaluation. */
  network(): SupernetNetwork;
}

export interface SupernetNetwork extends SearchNetwork {
  /**
   * A forward pass with a gate on every weighted operation output.
   * @param gates cells × edges × operations, or batch × cells × edges × operations
   */
  gatedForward(weights: TensorNode, mixture: TensorNode, gates: TensorNode, batch: BatchNodes): SupernetPass;
  /**
   * A gated forward pass whose inner values stand on their own; the same mathematics in more operations.
   * @param gates cells × edges × operations
   * @param normalised whether normalisations are applied or left out
   */
  recordedForward(
    weights: TensorNode,
    mixture: TensorNode,
    gates: TensorNode,
    batch: BatchNodes,
    normalised: boolean,
  ): SupernetPass & RecordedValues;
}

/**
 * @param normalisation batch statistics everywhere, as is usual for supernets in the field; another
 *   form of the same mathematics for measurements
 */
export function supernetStructure(
  shape: SupernetShape,
  normalisation: Normalisation = (x, scale) => normalise(x, scale),
): SupernetStructure {
  const { space, image, classes } = shape;
  const cells = countCells(space, image);
  const logits = (
    images: TensorNode,
    cellWeights: (cell: number) => CellWeights,
    context: NetworkContext,
  ): TensorNode => buildNetwork({ space, image, classes, images, cellWeights }, context);

  const layout = recordLayout((graph, parameters) => {
    const images = graph.input('images', [2, image.channels, image.height, image.width]);
    const values = graph.input('mixture', [space.edges.length, space.operations.length]);
    logits(images, () => ({ form: 'matrix', values }), { parameters, normalise: normalisation });
  });

  function network(): SupernetNetwork {
    const graph = new Graph();
    const pass = (
      weights: TensorNode,
      mixture: TensorNode,
      batch: BatchNodes,
      cellWeights: (cell: number) => CellWeights,
      context: Omit<NetworkContext, 'parameters'> = { normalise: normalisation },
    ): SupernetPass => {
      const parameters = slicedParameters(weights);
      const output = logits(batch.images, cellWeights, { ...context, parameters: parameters.source });
      const loss = crossEntropy(output, batch.labels);
      return { loss, logits: output, weightGradient: () => parameters.gradient(loss, [mixture]) };
    };
    return {
      space,
      weightCount: layout.count,
      initialWeights: (rng: Rng) => initialWeights(layout, rng),
      input: (name: string, inputShape: Shape) => graph.input(name, inputShape),
      batch: (name: string, size: number) => ({
        images: graph.input(`${name}-images`, [size, image.channels, image.height, image.width]),
        labels: graph.input(`${name}-labels`, [size, classes]),
      }),
      forward: (weights, mixture, batch) => pass(weights, mixture, batch, () => ({ form: 'matrix', values: mixture })),
      gatedForward: (weights, mixture, gates, batch) =>
        pass(weights, mixture, batch, (cell) => gatedWeights(mixture, gates, cell)),
      recordedForward: (weights, mixture, gates, batch, normalised) => {
        const recorder = networkRecorder();
        const context = { ...(normalised ? { normalise: normalisation } : {}), recorder };
        const result = pass(weights, mixture, batch, (cell) => gatedWeights(mixture, gates, cell), context);
        return { ...result, ...recorder.values() };
      },
    };
  }
  return { ...shape, cells, layout, network };
}

function gatedWeights(mixture: TensorNode, gates: TensorNode, cell: number): CellWeights {
  const [edges, operations] = mixture.shape as readonly [number, number];
  if (gates.shape.length === 3) {
    const own = reshape(slice(gates, [cell, 0, 0], [1, edges, operations]), [edges, operations]);
    return { form: 'matrix', values: multiply(mixture, own) };
  }
  const batch = gates.shape[0]!;
  const own = reshape(slice(gates, [0, cell, 0, 0], [batch, 1, edges, operations]), [batch, edges, operations]);
  return { form: 'perSample', values: multiply(mixture, own) };
}
