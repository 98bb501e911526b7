import type { ProbeResult } from '@touchstone/contract';

/** Mean over batches, which are of equal size, of one output of a probe, in float64. */
export function batchMean(results: readonly ProbeResult[], output: string): Float64Array {
  const mean = new Float64Array(results[0]![output]!.length);
  for (const result of results) result[output]!.forEach((value, index) => (mean[index]! += value / results.length));
  return mean;
}
