import { absolute } from './absolute.js';
import { add } from './add.js';
import { averagePool } from './average-pool.js';
import { averagePoolGradient } from './average-pool-gradient.js';
import { broadcast } from './broadcast.js';
import { channelAffine } from './channel-affine.js';
import { channelVariance } from './channel-variance.js';
import { concat } from './concat.js';
import { constant } from './constant.js';
import { convolution } from './convolution.js';
import { convolutionInputGradient } from './convolution-input-gradient.js';
import { convolutionWeightGradient } from './convolution-weight-gradient.js';
import { divide } from './divide.js';
import { exp } from './exp.js';
import { fill } from './fill.js';
import { log } from './log.js';
import { logSoftmax } from './log-softmax.js';
import { matmul } from './matmul.js';
import { maxPool } from './max-pool.js';
import { maxPoolGradient } from './max-pool-gradient.js';
import { maxPoolPick } from './max-pool-pick.js';
import { maximum } from './maximum.js';
import { mean } from './mean.js';
import { minimum } from './minimum.js';
import { multiply } from './multiply.js';
import { normalise } from './normalise.js';
import { pad } from './pad.js';
import { reciprocal } from './reciprocal.js';
import { relu } from './relu.js';
import { reshape } from './reshape.js';
import { sigmoid } from './sigmoid.js';
import { slice } from './slice.js';
import { softmax } from './softmax.js';
import { sqrt } from './sqrt.js';
import { step } from './step.js';
import { subtract } from './subtract.js';
import { sum } from './sum.js';
import { sumOfSquares } from './sum-of-squares.js';
import { transpose } from './transpose.js';
import type { Reference } from './reference.js';

/** The reference of each operation and leaf, by name. */
export const references: Readonly<Record<string, Reference>> = {
  absolute,
  add,
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
  divide,
  exp,
  fill,
  log,
  logSoftmax,
  matmul,
  maxPool,
  maxPoolGradient,
  maxPoolPick,
  maximum,
  mean,
  minimum,
  multiply,
  normalise,
  pad,
  reciprocal,
  relu,
  reshape,
  sigmoid,
  slice,
  softmax,
  sqrt,
  step,
  subtract,
  sum,
  sumOfSquares,
  transpose,
};
