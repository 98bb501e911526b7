import type { OptionsSchema } from '@touchstone/contract';

/** Options of tuning between two decisions; defaults as DARTS-PT has them on NAS-Bench-201. */
export const tuningSchedule = {
  tuneEpochs: {
    type: 'integer',
    minimum: 0,
    default: 5,
    description: 'Epochs of tuning between two decisions; 0 does not tune',
  },
  batchSize: { type: 'integer', minimum: 1, default: 64, description: 'Images of a batch of the tuning' },
  learningRate: {
    type: 'number',
    minimum: 0,
    default: 0.0025,
    description: 'Of the weights, constant; a tenth of the rate at which a search begins',
  },
  momentum: {
    type: 'number',
    minimum: 0,
    exclusiveMaximum: 1,
    default: 0.9,
    description: 'Of the weights (SGD with plain momentum, which begins at 0)',
  },
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
    default: 3e-4,
    description: 'Of the alphas of undecided edges (Adam); 0 freezes them',
  },
  alphaWeightDecay: { type: 'number', minimum: 0, default: 1e-3, description: 'Of these alphas' },
} as const satisfies OptionsSchema['properties'];
