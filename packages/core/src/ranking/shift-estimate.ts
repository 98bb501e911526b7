import type { Estimate } from '@touchstone/contract';

/** `offset` + estimate. */
export function shiftEstimate({ mean, low, high }: Estimate, offset: number): Estimate {
  return { mean: mean + offset, low: low + offset, high: high + offset };
}

/** `from` − estimate: the ends change places. */
export function subtractEstimate(from: number, { mean, low, high }: Estimate): Estimate {
  return { mean: from - mean, low: from - high, high: from - low };
}
