import { elementwise as plainElementwise } from '../lowerings/elementwise.js';
import { step as plainStep } from '../lowerings/cpu/step.js';
import { averagePool, averagePoolGradient } from './average-pool.js';
import type { BlockedOperation, BlockedReader } from './blocked-operation.js';
import { channelAffine, normalise } from './channel-map.js';
import { concat, slice } from './channel-ranges.js';
import { convolutionWeightGradient } from './convolution-weight-gradient.js';
import { convolution, convolutionInputGradient } from './convolution.js';
import { elementwise } from './elementwise.js';
import { channelVariance, mean, sum, sumOfSquares } from './reductions.js';

/** Operations whose results can be blocked; the others are lowered as in the plain layout. */
export const blockedOperations: Readonly<Record<string, BlockedOperation>> = {
  absolute: elementwise(plainElementwise('Abs')),
  add: elementwise(plainElementwise('Add')),
  averagePool,
  averagePoolGradient,
  channelAffine,
  concat,
  convolution,
  convolutionInputGradient,
  divide: elementwise(plainElementwise('Div')),
  exp: elementwise(plainElementwise('Exp')),
  maximum: elementwise(plainElementwise('Max')),
  minimum: elementwise(plainElementwise('Min')),
  multiply: elementwise(plainElementwise('Mul')),
  normalise,
  relu: elementwise(plainElementwise('Relu')),
  sigmoid: elementwise(plainElementwise('Sigmoid')),
  slice,
  sqrt: elementwise(plainElementwise('Sqrt')),
  step: elementwise(plainStep),
  subtract: elementwise(plainElementwise('Sub')),
};

/** Operations that read blocked tensors and give plain ones. */
export const blockedReaders: Readonly<Record<string, BlockedReader>> = {
  channelVariance,
  convolutionWeightGradient,
  mean,
  sum,
  sumOfSquares,
};
