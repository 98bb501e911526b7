/** Mean and standard deviation (divided by the number of samples, not one less) of each entry. */
export function meanAndDeviation(samples: readonly ArrayLike<number>[]): {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
} {
  const size = samples[0]?.length ?? 0;
  const average = (term: (sample: ArrayLike<number>, index: number) => number): Float64Array =>
    Float64Array.from(
      { length: size },
      (_, index) => samples.reduce((sum, sample) => sum + term(sample, index), 0) / samples.length,
    );
  const mean = average((sample, index) => sample[index]!);
  const variance = average((sample, index) => (sample[index]! - mean[index]!) ** 2);
  return { mean, deviation: variance.map(Math.sqrt) };
}
