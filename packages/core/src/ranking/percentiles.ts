/**
 * A function from an accuracy to the share of `accuracies` that are not better, in percent: 100 for
 * the best of them. Sorts once, so that a whole space can be asked about.
 */
export function percentiles(accuracies: readonly number[]): (accuracy: number) => number {
  const sorted = Float64Array.from(accuracies).sort();
  return (accuracy) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! <= accuracy) low = middle + 1;
      else high = middle;
    }
    return (100 * low) / sorted.length;
  };
}
