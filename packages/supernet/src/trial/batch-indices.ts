/**
 * Indices of the batches of a split that are asked about: all, or one counted round and round.
 * Throws RangeError where `only` is not a whole number from 0.
 */
export function batchIndices(count: number, only?: number): readonly number[] {
  if (only === undefined) return Array.from({ length: count }, (_, index) => index);
  if (!Number.isInteger(only) || only < 0) throw new RangeError(`batch ${only} is not a whole number from 0`);
  return [only % count];
}
