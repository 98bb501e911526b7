import { createRng, TouchstoneError } from '@touchstone/contract';
import type {
  Architecture,
  Dataset,
  Engine,
  EngineTensor,
  Examples,
  Executable,
  SearchSpace,
} from '@touchstone/contract';
import { augment } from '../batches/augment.js';
import { batchOrder } from '../batches/batch-order.js';
import { gatherBatch } from '../batches/gather-batch.js';
import { uploadBatch } from '../batches/upload-batch.js';
import { cosineSchedule } from '../optimisers/cosine-schedule.js';
import { initialWeights } from '../parameters/initial-weights.js';
import { countCorrect } from '../trial/count-correct.js';
import { releaseTensors } from '../trial/release-tensors.js';
import { requireFinite } from '../trial/require-finite.js';
import { standAlonePrograms } from './stand-alone-programs.js';
import type { StandAlonePrograms } from './stand-alone-programs.js';
import type { TrainingProtocol } from './training-protocol.js';

const EVALUATION_BATCH = 250;
const HINT = 'lower the learning rate of the protocol';

export interface TrainArchitectureRequest {
  readonly space: SearchSpace;
  readonly dataset: Dataset;
  readonly engine: Engine;
  readonly architecture: Architecture;
  readonly protocol: TrainingProtocol;
  readonly seed: number;
  readonly signal: AbortSignal;
}

export interface TrainedArchitecture {
  /** Percent. */
  readonly valid: number;
  readonly test: number;
  /** Mean cross-entropy of the last batch. */
  readonly trainLoss: number;
  readonly parameters: number;
  /** Multiply–accumulates of one image's forward pass (convolutions and classifier). */
  readonly flops: number;
}

type State = Record<'weights' | 'velocity' | 'statistics', EngineTensor>;

/**
 * Trains one architecture from scratch and measures its true accuracies with running statistics.
 * Same request, same bits. Throws `NUMERICS` where the loss or the logits are not finite, `CONFIG`
 * where there are too few images for a batch, `INTERRUPTED` on abort.
 */
export async function trainArchitecture(request: TrainArchitectureRequest): Promise<TrainedArchitecture> {
  const { dataset, engine } = request;
  const programs = standAlonePrograms({ ...request, evaluationBatch: EVALUATION_BATCH });
  const step = await engine.compile(programs.step);
  const evaluation = await engine.compile(programs.evaluation);
  try {
    const { state, loss } = await train(request, programs, step);
    try {
      const valid = await measure(request, evaluation, state, dataset.examples('valid'));
      const test = await measure(request, evaluation, state, dataset.examples('test'));
      return { valid, test, trainLoss: loss, parameters: programs.layout.count, flops: programs.flops };
    } finally {
      releaseTensors(engine, state);
    }
  } finally {
    await step.dispose();
    await evaluation.dispose();
  }
}

async function train(
  { dataset, engine, protocol, seed, signal }: TrainArchitectureRequest,
  { layout, channels }: StandAlonePrograms,
  executable: Executable,
): Promise<{ state: State; loss: number }> {
  const rng = createRng(seed).fork('stand-alone');
  const augmentations = rng.fork('augmentation');
  const examples = dataset.examples('train');
  const order = batchOrder(rng.fork('order'), examples.count, protocol.batchSize);
  const steps = protocol.epochs * Math.floor(examples.count / protocol.batchSize);
  let state: State = {
    weights: engine.upload(initialWeights(layout, rng.fork('weights')), [layout.count]),
    velocity: engine.upload(new Float32Array(layout.count), [layout.count]),
    statistics: engine.upload(new Float32Array(2 * channels).fill(1, channels), [2 * channels]),
  };
  let loss = Number.NaN;
  try {
    for (let index = 0; index < steps; index++) {
      if (signal.aborted) throw new TouchstoneError('INTERRUPTED', `training stopped at step ${index}`);
      const batch = gatherBatch(examples, order(index), dataset.classes);
      if (dataset.augmentation) augment(batch.images, dataset, dataset.augmentation, augmentations.fork(index));
      const inputs = {
        ...state,
        ...uploadBatch(engine, dataset, batch),
        'learning-rate': engine.upload(Float32Array.of(cosineSchedule(index, steps, protocol.learningRate)), []),
      };
      const outputs = await executable.run(inputs);
      releaseTensors(engine, inputs);
      state = { weights: outputs['weights']!, velocity: outputs['velocity']!, statistics: outputs['statistics']! };
      const losses = await engine.download(outputs['loss']!);
      engine.release(outputs['loss']!);
      requireFinite(losses, `loss at step ${index + 1} of ${steps}`, HINT);
      loss = losses[0]!;
    }
  } catch (error) {
    releaseTensors(engine, state);
    throw error;
  }
  return { state, loss };
}

/** Accuracy in percent over all images; the last batch is filled up with images that do not count. */
async function measure(
  { dataset, engine }: TrainArchitectureRequest,
  executable: Executable,
  { weights, statistics }: State,
  examples: Examples,
): Promise<number> {
  const { channels, height, width } = dataset.image;
  let correct = 0;
  for (let start = 0; start < examples.count; start += EVALUATION_BATCH) {
    const counted = Math.min(EVALUATION_BATCH, examples.count - start);
    const indices = Uint32Array.from({ length: EVALUATION_BATCH }, (_, index) => start + Math.min(index, counted - 1));
    const { images } = gatherBatch(examples, indices, dataset.classes);
    const tensor = engine.upload(images, [EVALUATION_BATCH, channels, height, width]);
    const { logits } = await executable.run({ weights, statistics, images: tensor });
    const values = await engine.download(logits!);
    engine.release(tensor);
    engine.release(logits!);
    requireFinite(values, 'logits of the trained network', HINT);
    correct += countCorrect(
      values.subarray(0, counted * dataset.classes),
      examples.labels.subarray(start, start + counted),
    );
  }
  return (100 * correct) / examples.count;
}
