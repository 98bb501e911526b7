import type { Kernel } from './kernel.js';
import { absolute } from './kernels/absolute.js';
import { add } from './kernels/add.js';
import { averagePool } from './kernels/average-pool.js';
import { averagePoolGradient } from './kernels/average-pool-gradient.js';
import { broadcast } from './kernels/broadcast.js';
import { channelAffine } from './kernels/channel-affine.js';
import { channelVariance } from './kernels/channel-variance.js';
import { concat } from './kernels/concat.js';
import { convolution } from './kernels/convolution.js';
import { convolutionInputGradient } from './kernels/convolution-input-gradient.js';
import { convolutionWeightGradient } from './kernels/convolution-weight-gradient.js';
import { divide } from './kernels/divide.js';
import { exp } from './kernels/exp.js';
import { fill } from './kernels/fill.js';
import { log } from './kernels/log.js';
import { logSoftmax } from './kernels/log-softmax.js';
import { matmul } from './kernels/matmul.js';
import { maxPool } from './kernels/max-pool.js';
import { maxPoolGradient } from './kernels/max-pool-gradient.js';
import { maxPoolPick } from './kernels/max-pool-pick.js';
import { maximum } from './kernels/maximum.js';
import { mean } from './kernels/mean.js';
import { minimum } from './kernels/minimum.js';
import { multiply } from './kernels/multiply.js';
import { normalise } from './kernels/normalise.js';
import { pad } from './kernels/pad.js';
import { reciprocal } from './kernels/reciprocal.js';
import { relu } from './kernels/relu.js';
import { reshape } from './kernels/reshape.js';
import { sigmoid } from './kernels/sigmoid.js';
import { slice } from './kernels/slice.js';
import { softmax } from './kernels/softmax.js';
import { sqrt } from './kernels/sqrt.js';
import { step } from './kernels/step.js';
import { subtract } from './kernels/subtract.js';
import { sum } from './kernels/sum.js';
import { sumOfSquares } from './kernels/sum-of-squares.js';
import { transpose } from './kernels/transpose.js';

/** The kernel of each operation and of the leaf `fill`, by name. */
export const kernels: ReadonlyMap<string, Kernel> = new Map(
  Object.entries({
    absolute,
    add,
    averagePool,
    averagePoolGradient,
    broadcast,
    channelAffine,
    channelVariance,
    concat,
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
  }),
);
