import { mean } from './mean.js';
import { requireFinite } from './require-finite.js';
import { sampleStandardDeviation } from './sample-standard-deviation.js';
import { signedRankPower } from './signed-rank-power.js';

const MOST = 10_000;

export interface AdditionalSamplesOptions {
  /** Level of the test, between 0 and 1. */
  readonly level: number;
  /** Wanted power, between 0 and 1; default 0.8. */
  readonly power?: number;
}

/**
 * About how many more pairs it takes until Wilcoxon's signed-rank test finds a difference with that power,
 * if mean and standard deviation of the differences stay as observed (and the differences are normal).
 * 0 where as many pairs as observed have the power: that is no statement about the test of these pairs.
 * The observed effect is itself uncertain, the more so the fewer pairs: an order of magnitude, no promise.
 * Null where the mean is 0, with fewer than two pairs, and where more than 10,000 would be needed.
 * Throws RangeError on NaN or infinite differences, or options out of range.
 */
export function additionalSamples(differences: readonly number[], options: AdditionalSamplesOptions): number | null {
  const { level, power = 0.8 } = options;
  requireFinite('additionalSamples', differences, 0);
  if (!(power > 0 && power < 1)) throw new RangeError(`additionalSamples: power ${power}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`additionalSamples: level ${level}`);
  if (differences.length < 2) return null;
  const centre = mean(differences);
  const deviation = sampleStandardDeviation(differences)!;
  // Differences that cancel, up to the rounding of their sum.
  if (Math.abs(centre) <= 1e-12 * Math.max(...differences.map(Math.abs))) return null;

  const effect = centre / deviation;
  const suffices = (more: number): boolean =>
    signedRankPower({ effect, level, samples: differences.length + more }) >= power;
  if (suffices(0)) return 0;
  if (!suffices(MOST)) return null;
  let tooFew = 0;
  let enough = MOST;
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >> 1;
    if (suffices(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
