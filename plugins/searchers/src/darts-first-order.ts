import { defineSearcher } from '@touchstone/contract';
import type { Rng, TensorNode } from '@touchstone/contract';
import { gradients, program, softmax } from '@touchstone/program';
import { adamCorrections, adamStep, clipByNorm, cosineSchedule, sgdStep } from '@touchstone/supernet';

/** Standard deviation of the initial alphas, as in the authors' code. */
const INITIAL_ALPHA = 1e-3;

export const dartsFirstOrder = defineSearcher({
  name: 'darts-first-order',
  summary: 'DARTS, first order: alternating steps of architecture parameters and weights',
  reference: {
    title: 'Liu, Simonyan, Yang 2019: DARTS: Differentiable Architecture Search',
    url: 'https://arxiv.org/abs/1806.09055',
    where: 'algorithm 1 with ξ = 0',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      steps: { type: 'integer', minimum: 1, maximum: 10_000_000, default: 600, description: 'Search steps' },
      order: {
        type: 'string',
        enum: ['alphas-first', 'weights-first'],
        default: 'alphas-first',
        description: 'Which of the two moves first in a step: DARTS and DARTS-PT alphas, AutoDL-Projects weights',
      },
      batchSize: { type: 'integer', minimum: 2, maximum: 65_536, default: 64, description: 'Images per batch' },
      learningRate: {
        type: 'number',
        exclusiveMinimum: 0,
        default: 0.05,
        description: 'Initial learning rate of the weights (SGD, Nesterov)',
      },
      finalLearningRate: { type: 'number', minimum: 0, default: 0, description: 'At the end of the cosine schedule' },
      momentum: { type: 'number', minimum: 0, exclusiveMaximum: 1, default: 0.9, description: 'Of the weights' },
      weightDecay: { type: 'number', minimum: 0, default: 3e-4, description: 'Of the weights' },
      gradientClip: {
        type: 'number',
        exclusiveMinimum: 0,
        default: 5,
        description: 'Largest norm of the weight gradient',
      },
      alphaLearningRate: {
        type: 'number',
        minimum: 0,
        default: 3e-3,
        description: 'Of the alphas (Adam); 0 freezes them',
      },
      alphaBeta1: { type: 'number', minimum: 0, exclusiveMaximum: 1, default: 0.5, description: 'Adam’s β₁' },
      alphaBeta2: { type: 'number', minimum: 0, exclusiveMaximum: 1, default: 0.999, description: 'Adam’s β₂' },
      alphaWeightDecay: { type: 'number', minimum: 0, default: 1e-3, description: 'Of the alphas' },
    },
  },
  build: (network, options) => {
    const shape = [network.space.edges.length, network.space.operations.length];
    const size = shape[0]! * shape[1]!;
    const weights = network.input('weights', [network.weightCount]);
    const velocity = network.input('weight-velocity', [network.weightCount]);
    const alphas = {
      values: network.input('alphas', shape),
      firstMoment: network.input('alpha-first-moment', shape),
      secondMoment: network.input('alpha-second-moment', shape),
    };
    const adam = {
      beta1: options.alphaBeta1,
      beta2: options.alphaBeta2,
      weightDecay: options.alphaWeightDecay,
      epsilon: 1e-8,
    };

    const batches = {
      valid: network.batch('valid', options.batchSize),
      train: network.batch('train', options.batchSize),
    };
    const scalars = {
      learningRate: network.input('alpha-learning-rate', []),
      correction1: network.input('alpha-correction-1', []),
      correction2: network.input('alpha-correction-2', []),
    };
    const moveAlphas = (fixedWeights: TensorNode) => {
      const { loss } = network.forward(fixedWeights, softmax(alphas.values), batches.valid);
      // First order: weights that have just moved with these alphas count as constants.
      const [gradient] = gradients(loss, [alphas.values], { constants: [fixedWeights] });
      return { loss, next: adamStep(alphas, gradient!, scalars, adam) };
    };
    const moveWeights = (fixedAlphas: TensorNode) => {
      const pass = network.forward(weights, softmax(fixedAlphas), batches.train);
      const gradient = clipByNorm(pass.weightGradient(), options.gradientClip);
      const settings = { momentum: options.momentum, weightDecay: options.weightDecay, nesterov: true };
      const next = sgdStep({ values: weights, velocity }, gradient, network.input('learning-rate', []), settings);
      return { loss: pass.loss, next };
    };
    const { alphaMove, weightMove } = options.order === 'alphas-first' ? alphasFirst() : weightsFirst();

    function alphasFirst() {
      const first = moveAlphas(weights);
      return { alphaMove: first, weightMove: moveWeights(first.next.values) };
    }

    function weightsFirst() {
      const first = moveWeights(alphas.values);
      return { alphaMove: moveAlphas(first.next.values), weightMove: first };
    }

    const zeros = (length: number) => (): Float32Array => new Float32Array(length);
    return {
      steps: options.steps,
      batchSize: options.batchSize,
      state: {
        weights: { shape: weights.shape, initial: (rng: Rng) => network.initialWeights(rng) },
        'weight-velocity': { shape: velocity.shape, initial: zeros(network.weightCount) },
        alphas: {
          shape,
          initial: (rng: Rng) => Float32Array.from({ length: size }, () => INITIAL_ALPHA * rng.normal()),
        },
        'alpha-first-moment': { shape, initial: zeros(size) },
        'alpha-second-moment': { shape, initial: zeros(size) },
      },
      program: program({
        weights: weightMove.next.values,
        'weight-velocity': weightMove.next.velocity,
        alphas: alphaMove.next.values,
        'alpha-first-moment': alphaMove.next.firstMoment,
        'alpha-second-moment': alphaMove.next.secondMoment,
        'train-loss': weightMove.loss,
        'valid-loss': alphaMove.loss,
      }),
      scalars: (step) => {
        const { correction1, correction2 } = adamCorrections(step, adam);
        return {
          'learning-rate': cosineSchedule(step, options.steps, options.learningRate, options.finalLearningRate),
          'alpha-learning-rate': options.alphaLearningRate,
          'alpha-correction-1': correction1,
          'alpha-correction-2': correction2,
        };
      },
    };
  },
});
