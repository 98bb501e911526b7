/** One way of doing something, timed in the same process as the others of its comparison. */
export interface Measured {
  readonly benchmark: string;
  readonly variant: string;
  readonly unit: 'ms' | 'ns' | 'MB' | 'GFLOP/s' | 'GB/s';
  /** Median over rounds of each round's median. */
  readonly value: number;
  /**
   * Time of this variant divided by that of the first of its benchmark, round by round: median, lowest and highest
   * round. Absent where there is nothing to compare with.
   */
  readonly ratio?: { readonly median: number; readonly low: number; readonly high: number };
  /** What bounds it, in words. */
  readonly remark?: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
