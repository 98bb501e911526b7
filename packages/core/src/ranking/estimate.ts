import type { Estimate } from '@touchstone/contract';
import { mean, meanInterval } from '@touchstone/stats';
import type { Resampling } from './resampling.js';

/** Mean with its 95 % BCa bootstrap interval; null where there are no values. */
export function estimate(values: readonly number[], resampling: Resampling): Estimate | null {
  if (values.length === 0) return null;
  const { low, high } = meanInterval(values, resampling.of(values.length));
  return { mean: mean(values), low, high };
}
