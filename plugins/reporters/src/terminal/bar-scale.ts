const step = 5;

/**
 * Ends of the scale that bars are drawn on: multiples of 5, the lower one below all of `values`,
 * so that the smallest still shows something, and at least 5 apart, so that noise is not blown up.
 */
export function barScale(values: readonly number[]): { readonly low: number; readonly high: number } {
  const low = (Math.ceil(Math.min(...values) / step) - 1) * step;
  return { low, high: Math.max(low + step, Math.ceil(Math.max(...values) / step) * step) };
}
