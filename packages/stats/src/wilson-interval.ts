import { normalQuantile } from './normal-quantile.js';
import { requireConfidence } from './require-confidence.js';

/**
 * Wilson's score interval of a proportion, 0 … 1 (Wilson 1927, "Probable inference, the law of
 * succession, and statistical inference"), without continuity correction. No trials say nothing: 0 … 1.
 * Throws RangeError unless 0 ≤ successes ≤ trials are integers and confidence lies between 0 and 1.
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): { low: number; high: number } {
  requireConfidence('wilsonInterval', confidence);
  const counts = Number.isInteger(successes) && Number.isInteger(trials) && successes >= 0 && successes <= trials;
  if (!counts) throw new RangeError(`wilsonInterval: ${successes} successes in ${trials} trials`);
  if (trials === 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + confidence) / 2);
  const failures = trials - successes;
  const centre = (successes + (z * z) / 2) / (trials + z * z);
  const half = (z / (trials + z * z)) * Math.sqrt((successes * failures) / trials + (z * z) / 4);
  // Exact at the ends, where rounding would leave 1e-17.
  return { low: successes === 0 ? 0 : centre - half, high: failures === 0 ? 1 : centre + half };
}
