import type { Lowering } from '../lowering.js';
import { averagePool } from './average-pool.js';
import { averagePoolGradient } from './average-pool-gradient.js';
import { cpuLowerings } from './cpu/index.js';
import { convolution } from './convolution.js';
import { convolutionInputGradient } from './convolution-input-gradient.js';
import { convolutionWeightGradient } from './convolution-weight-gradient.js';
import { elementwise } from './elementwise.js';
import { broadcast, concat, pad, reshape, slice, transpose } from './layout.js';
import { constant, fill, input } from './leaves.js';
import { matmul } from './matmul.js';
import { maxPool, maxPoolGradient, maxPoolPick } from './max-pool.js';
import { channelAffine, channelVariance, normalise } from './normalisation.js';
import { reduction, sum } from './reductions.js';
import { overLastAxis } from './softmax.js';
import { step } from './step.js';
import { webgpuLowerings } from './webgpu/index.js';

/** How each operation of a program becomes ONNX. */
export const lowerings: Readonly<Record<string, Lowering>> = {
  absolute: elementwise('Abs'),
  add: elementwise('Add'),
  averagePool,
  averagePoolGradient,
  broadcast,
  channelAffine,
  channelVariance,
  concat,
  constant,
  convolution,
  convolutionInputGradient,
  convolutionWeightGradient,
  divide: elementwise('Div'),
  exp: elementwise('Exp'),
  fill,
  input,
  log: elementwise('Log'),
  logSoftmax: overLastAxis('LogSoftmax'),
  matmul,
  maximum: elementwise('Max'),
  maxPool,
  maxPoolGradient,
  maxPoolPick,
  mean: reduction('ReduceMean'),
  minimum: elementwise('Min'),
  multiply: elementwise('Mul'),
  normalise,
  pad,
  reciprocal: elementwise('Reciprocal'),
  relu: elementwise('Relu'),
  reshape,
  sigmoid: elementwise('Sigmoid'),
  slice,
  softmax: overLastAxis('Softmax'),
  sqrt: elementwise('Sqrt'),
  step,
  subtract: elementwise('Sub'),
  sum,
  sumOfSquares: reduction('ReduceSumSquare'),
  transpose,
};

/** What a device lowers in its own way, by device and operation. */
export const deviceLowerings: Readonly<Record<string, Readonly<Record<string, Lowering>>>> = {
  cpu: cpuLowerings,
  webgpu: webgpuLowerings,
};
