import { requireValues } from './require-values.js';

/**
 * p-values adjusted for testing all of them (Holm 1979, "A simple sequentially rejective multiple test
 * procedure"), in the order given: those at most α are rejected with family-wise error at most α.
 * Throws RangeError on a value outside 0 … 1.
 */
export function holm(pValues: readonly number[]): number[] {
  requireValues('holm', pValues, 0);
  const wrong = pValues.find((p) => p < 0 || p > 1);
  if (wrong !== undefined) throw new RangeError(`holm: ${wrong} is not a probability`);
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = pValues.map(() => 1);
  let largest = 0;
  for (const [place, index] of order.entries()) {
    // Monotone: what is rejected later is never reported as more significant.
    largest = Math.max(largest, Math.min(1, (pValues.length - place) * pValues[index]!));
    adjusted[index] = largest;
  }
  return adjusted;
}
