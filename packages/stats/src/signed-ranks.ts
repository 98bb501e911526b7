import { requireValues } from './require-values.js';

export interface SignedRanks {
  /** Mid-ranks of the magnitudes of the differences that are not zero, ascending. */
  readonly ranks: Float64Array;
  /** Sum of the ranks of the positive differences. */
  readonly positive: number;
  /** Σ t³ − t over the groups of t tied magnitudes; 0 without ties. */
  readonly ties: number;
}

/**
 * Ranks the magnitudes of paired differences; zeros are dropped. Magnitudes within 1e-10 of the largest
 * are ties (and zeros): percentages are subtracted in floating point, and their rounding must not decide
 * ranks. Throws RangeError, naming the function, on NaN or infinite differences.
 */
export function signedRanks(name: string, differences: readonly number[]): SignedRanks {
  requireValues(name, differences, 0);
  let largest = 0;
  for (const value of differences) largest = Math.max(largest, Math.abs(value));
  if (largest === Infinity) throw new RangeError(`${name}: a difference is infinite`);
  const tolerance = largest * 1e-10;
  // Sorted apart and merged: no comparator, and half as many values to insert each one into.
  const gains = sortedAbove(differences, tolerance, 1);
  const losses = sortedAbove(differences, tolerance, -1);
  const pairs = gains.length + losses.length - 2;
  const ranks = new Float64Array(pairs);
  let gain = 0;
  let loss = 0;
  let positive = 0;
  let ties = 0;
  while (gain + loss < pairs) {
    const first = gain + loss;
    const firstGain = gain;
    let reach = Math.min(gains[gain]!, losses[loss]!) + tolerance;
    for (;;) {
      if (gains[gain]! <= reach) reach = Math.max(reach, gains[gain++]! + tolerance);
      else if (losses[loss]! <= reach) reach = Math.max(reach, losses[loss++]! + tolerance);
      else break;
    }
    const tied = gain + loss - first;
    const shared = first + (tied + 1) / 2;
    for (let place = first; place < first + tied; place++) ranks[place] = shared;
    positive += shared * (gain - firstGain);
    ties += tied * tied * tied - tied;
  }
  return { ranks, positive, ties };
}

/** Up to so many values of a sign inserting beats a call of the engine's sort. */
const FEW = 64;

/** Magnitudes of the differences of one sign, ascending, with an infinite one behind. */
function sortedAbove(differences: readonly number[], tolerance: number, sign: number): Float64Array {
  const magnitudes = new Float64Array(differences.length + 1);
  const few = differences.length <= 2 * FEW;
  let count = 0;
  for (const value of differences) {
    const magnitude = sign * value;
    if (magnitude <= tolerance) continue;
    let place = count++;
    if (few) {
      for (; place > 0 && magnitudes[place - 1]! > magnitude; place--) magnitudes[place] = magnitudes[place - 1]!;
    }
    magnitudes[place] = magnitude;
  }
  magnitudes[count] = Infinity;
  const filled = magnitudes.subarray(0, count + 1);
  return few ? filled : filled.sort();
}
