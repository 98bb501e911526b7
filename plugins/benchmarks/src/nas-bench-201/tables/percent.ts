/** Units of one percentage point. */
const scale = 100_000;

/** Stored in place of a number that is not known. */
export const missing = 0xffff_ffff;

/**
 * A percentage as an integer of 10⁻⁵ points: off by at most 5·10⁻⁶, and exact for accuracies over
 * 10,000 or 25,000 images and for published means of five digits, which 32-bit floats are not.
 * Throws RangeError unless it is within 0 … 100.
 */
export function encodePercent(percent: number): number {
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`${percent} is no accuracy in percent`);
  return Math.round(percent * scale);
}

/** Inverse of `encodePercent`; undefined where `missing` is stored. */
export function decodePercent(stored: number): number | undefined {
  return stored === missing ? undefined : stored / scale;
}
