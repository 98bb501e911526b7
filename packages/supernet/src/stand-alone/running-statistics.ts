import type { TensorNode } from '@touchstone/contract';
import {
  add,
  CHANNEL_AXES,
  channelAffine,
  channelVariance,
  concat,
  graphOf,
  mean,
  multiply,
  negate,
  normalise,
  NORMALISE_EPSILON,
  reciprocal,
  sizeOf,
  slice,
  sqrt,
} from '@touchstone/program';
import type { Normalisation } from '../network/network-context.js';

/** Share of the new batch in a running statistic, as PyTorch's BatchNorm2d. */
const MOMENTUM = 0.1;

export interface TrackedNormalisation {
  readonly normalise: Normalisation;
  /** Channels of all normalisations so far. */
  channels(): number;
  /** Running statistics after this batch. @param statistics [2 · channels]: all means, then all variances */
  updated(statistics: TensorNode): TensorNode;
}

/** Normalises by batch statistics and keeps running averages of them (the variance unbiased). */
export function trackedNormalisation(): TrackedNormalisation {
  const means: TensorNode[] = [];
  const variances: TensorNode[] = [];
  return {
    normalise: (x, scale) => {
      const count = sizeOf(x.shape) / x.shape[1]!;
      means.push(mean(x, CHANNEL_AXES));
      variances.push(multiply(channelVariance(x), count / (count - 1)));
      return normalise(x, scale);
    },
    channels: () => means.reduce((total, vector) => total + vector.shape[0]!, 0),
    updated: (statistics) => {
      if (means.length === 0) return statistics;
      const batch = concat([...means, ...variances], 0);
      return add(multiply(statistics, 1 - MOMENTUM), multiply(batch, MOMENTUM));
    },
  };
}

/** Normalises by given running statistics, in the order in which the network was built. */
export function fixedNormalisation(statistics: TensorNode): Normalisation {
  const total = statistics.shape[0]! / 2;
  let offset = 0;
  return (x, scale) => {
    const channels = x.shape[1]!;
    const average = slice(statistics, [offset], [channels]);
    const variance = slice(statistics, [total + offset], [channels]);
    offset += channels;
    const rate = reciprocal(sqrt(add(variance, NORMALISE_EPSILON)));
    const factor = multiply(rate, scale ?? graphOf(x).fill([channels], 1));
    return channelAffine(x, factor, negate(multiply(average, factor)));
  };
}
