/**
 * Share of accuracies that are not better than `accuracy`, in percent: 100 for the best of them.
 * Throws RangeError on no accuracies.
 */
export function percentileOf(accuracy: number, accuracies: readonly number[]): number {
  if (accuracies.length === 0) throw new RangeError('percentileOf: there are no accuracies to compare with');
  return (100 * accuracies.filter((other) => other <= accuracy).length) / accuracies.length;
}
