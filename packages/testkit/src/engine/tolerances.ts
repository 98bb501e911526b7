/**
 * Allowed error, relative to the largest expected value of a tensor (or `smallestScale` where all are
 * smaller). Values of the cases are of order 1; one float32 rounding is 6e-8. In brackets the worst
 * that onnxruntime 1.30 and the CPU and WebAssembly backends of TensorFlow.js 4.22 were seen to do.
 */
export const tolerances = {
  /** Sums of up to 100 terms; channelVariance in one pass on inputs of mean² / variance 9 (1.8e-6). */
  forward: 5e-6,
  /** A few such operations one after the other; normalise subtracts nearly equal sums (1.9e-6). */
  gradient: 1e-5,
  /** The same once more, divided by standard deviations below 1 (1.5e-6). */
  second: 2e-5,
  /**
   * Central differences of step 1e-4 against rules evaluated in float64: truncation is the third
   * derivative times step² / 6, at most 1e-7 for the cases; rounding is 1e-12 (5e-8).
   */
  finiteDifference: 5e-7,
  /** A tensor whose values are all below this is compared absolutely: it may be zero up to rounding. */
  smallestScale: 0.1,
} as const;
