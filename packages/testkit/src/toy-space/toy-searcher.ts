import { defineSearcher } from '@touchstone/contract';
import { gradients, multiply, program, softmax, subtract } from '@touchstone/program';

/** Plain gradient descent on both: alphas on validation images, then weights on training images. */
export const toySearcher = defineSearcher({
  name: 'toy',
  summary: 'Gradient descent without momentum on alphas and weights, alphas first',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      steps: { type: 'integer', minimum: 1, maximum: 1000, default: 4, description: 'Search steps' },
      batchSize: { type: 'integer', minimum: 1, maximum: 1000, default: 8, description: 'Images of a batch' },
      learningRate: { type: 'number', minimum: 0, default: 0.5, description: 'Of alphas and weights' },
    },
  },
  build: (network, { steps, batchSize, learningRate }) => {
    const shape = [network.space.edges.length, network.space.operations.length];
    const weights = network.input('weights', [network.weightCount]);
    const alphas = network.input('alphas', shape);
    const rate = network.input('rate', []);
    const valid = network.forward(weights, softmax(alphas), network.batch('valid', batchSize));
    const nextAlphas = subtract(alphas, multiply(gradients(valid.loss, [alphas])[0]!, rate));
    const train = network.forward(weights, softmax(nextAlphas), network.batch('train', batchSize));
    return {
      steps,
      batchSize,
      state: {
        weights: { shape: weights.shape, initial: (rng) => network.initialWeights(rng) },
        alphas: {
          shape,
          initial: (rng) => Float32Array.from({ length: shape[0]! * shape[1]! }, () => 0.1 * rng.normal()),
        },
      },
      program: program({
        weights: subtract(weights, multiply(train.weightGradient(), rate)),
        alphas: nextAlphas,
        'train-loss': train.loss,
        'valid-loss': valid.loss,
      }),
      scalars: () => ({ rate: learningRate }),
    };
  },
});
