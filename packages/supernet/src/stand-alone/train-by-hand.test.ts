import { createRng, scoreMatrix } from '@touchstone/contract';
import type { SearchSpace } from '@touchstone/contract';
import { referenceEngine, toyAnswers, toyDataset, toySpace, toyEnvironment } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { initialWeights } from '../parameters/initial-weights.js';
import { standAlonePrograms } from './stand-alone-programs.js';
import { trainArchitecture } from './train-architecture.js';

/** The toy network behind one normalisation, so that its training can be written down. */
const space: SearchSpace = {
  ...toySpace.create({ cells: 1 }),
  skeleton: () => ({ blocks: [{ block: 'layers', layers: [{ layer: 'normalise' }] }, { block: 'cell' }] }),
};
const dataset = await toyDataset.load({ images: 300 }, toyEnvironment);
const architecture = [1, 2, 3];
const mixture = scoreMatrix(3, 4, (edge, operation) => (architecture[edge] === operation ? 1 : 0));

test.each([2, 3])('%i steps on the whole of train, then accuracies by running statistics', async (epochs) => {
  const protocol = { epochs, batchSize: 900, learningRate: 0.3, momentum: 0.8, weightDecay: 0.02 };
  const request = { space, dataset, architecture, protocol };

  const { images, labels } = dataset.examples('train');
  const mean = images.reduce((sum, value) => sum + value, 0) / images.length;
  const variance = images.reduce((sum, value) => sum + (value - mean) ** 2, 0) / images.length;
  const normalised = (pixels: Float32Array, centre: number, spread: number): Float64Array =>
    Float64Array.from(pixels, (value) => (value - centre) / Math.sqrt(spread + 1e-5));

  const { layout } = standAlonePrograms({ ...request, evaluationBatch: 2 });
  let weights = [...initialWeights(layout, createRng(5).fork('stand-alone').fork('weights'))];
  let velocity = [0, 0, 0, 0];
  let loss = 0;
  for (let step = 0; step < epochs; step++) {
    const answers = toyAnswers({ images: normalised(images, mean, variance), labels, weights, mixture });
    const gradient = answers.weightGradient.map((value, i) => value + 0.02 * weights[i]!);
    const rate = 0.15 * (1 + Math.cos((Math.PI * step) / epochs));
    velocity = velocity.map((value, i) => 0.8 * value + gradient[i]!);
    weights = weights.map((value, i) => value - rate * (gradient[i]! + 0.8 * velocity[i]!));
    ({ loss } = answers);
  }
  // Running statistics start at mean 0 and variance 1 and take the unbiased variance.
  const kept = 0.9 ** epochs;
  const running = [(1 - kept) * mean, kept + (1 - kept) * variance * (images.length / (images.length - 1))] as const;
  const accuracy = (split: 'valid' | 'test'): number => {
    const examples = dataset.examples(split);
    const pixels = normalised(examples.images, ...running);
    return toyAnswers({ images: pixels, labels: examples.labels, weights, mixture }).accuracy;
  };

  const trained = await trainArchitecture({
    ...request,
    engine: referenceEngine(),
    seed: 5,
    signal: new AbortController().signal,
  });
  expect(trained.trainLoss).toBeCloseTo(loss, 6);
  expect(trained.valid).toBeCloseTo(accuracy('valid'), 10);
  expect(trained.test).toBeCloseTo(accuracy('test'), 10);
  // 300 images are one whole and one partial batch of the evaluation; the two splits can be told apart.
  expect(accuracy('valid')).not.toBe(accuracy('test'));
});
