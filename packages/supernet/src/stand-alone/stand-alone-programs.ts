import type { Architecture, Dataset, Program, SearchSpace } from '@touchstone/contract';
import { Graph, program, sizeOf } from '@touchstone/program';
import { buildNetwork } from '../network/build-network.js';
import { crossEntropy } from '../network/cross-entropy.js';
import { sgdStep } from '../optimisers/sgd.js';
import { recordLayout } from '../parameters/parameter-layout.js';
import type { ParameterLayout } from '../parameters/parameter-layout.js';
import { slicedParameters } from '../parameters/sliced-parameters.js';
import { fixedNormalisation, trackedNormalisation } from './running-statistics.js';
import type { TrainingProtocol } from './training-protocol.js';

export interface StandAlonePrograms {
  readonly layout: ParameterLayout;
  /** Normalised channels of the whole network. */
  readonly channels: number;
  /** One training step; state `weights`, `velocity`, `statistics`. */
  readonly step: Program;
  /** `logits` of a batch by running statistics. */
  readonly evaluation: Program;
  /** Multiply–accumulates of the convolutions and the classifier for one image. */
  readonly flops: number;
}

export interface StandAloneRequest {
  readonly space: SearchSpace;
  readonly dataset: Dataset;
  readonly architecture: Architecture;
  readonly protocol: TrainingProtocol;
  readonly evaluationBatch: number;
}

/** The programs that train and evaluate one architecture. */
export function standAlonePrograms(request: StandAloneRequest): StandAlonePrograms {
  const { space, architecture, protocol } = request;
  const { image, classes } = request.dataset;
  const common = { space, image, classes, cellWeights: () => ({ form: 'choice', architecture }) as const };
  const imageShape = (batch: number): number[] => [batch, image.channels, image.height, image.width];

  const probe = trackedNormalisation();
  let flops = 0;
  const layout = recordLayout((graph, parameters) => {
    const images = graph.input('images', imageShape(2));
    buildNetwork({ ...common, images }, { parameters, normalise: probe.normalise });
    flops = countFlops(graph) / 2;
  });
  const channels = probe.channels();

  const training = new Graph();
  const weights = training.input('weights', [layout.count]);
  const velocity = training.input('velocity', [layout.count]);
  const parameters = slicedParameters(weights);
  const tracked = trackedNormalisation();
  const images = training.input('images', imageShape(protocol.batchSize));
  const logits = buildNetwork({ ...common, images }, { parameters: parameters.source, normalise: tracked.normalise });
  const loss = crossEntropy(logits, training.input('labels', [protocol.batchSize, classes]));
  const next = sgdStep(
    { values: weights, velocity },
    parameters.gradient(loss, []),
    training.input('learning-rate', []),
    {
      momentum: protocol.momentum,
      weightDecay: protocol.weightDecay,
      nesterov: true,
    },
  );
  const statistics = tracked.updated(training.input('statistics', [2 * channels]));

  const judging = new Graph();
  const evaluated = buildNetwork(
    { ...common, images: judging.input('images', imageShape(request.evaluationBatch)) },
    {
      parameters: slicedParameters(judging.input('weights', [layout.count])).source,
      normalise: fixedNormalisation(judging.input('statistics', [2 * channels])),
    },
  );
  return {
    layout,
    channels,
    step: program({ weights: next.values, velocity: next.velocity, statistics, loss }),
    evaluation: program({ logits: evaluated }),
    flops,
  };
}

/** Counts what is built, connected to the output or not, as the field's tables do. */
function countFlops(graph: Graph): number {
  let total = 0;
  for (const node of graph.nodes) {
    const [left, weights] = node.inputs;
    if (node.operation === 'convolution') total += sizeOf(node.shape) * sizeOf(weights!.shape.slice(1));
    if (node.operation === 'matmul') total += sizeOf(node.shape) * left!.shape.at(-1)!;
  }
  return total;
}
