import type { ImageShape } from '@touchstone/contract';

/** How byte images become numbers: (value / 255 − mean) / deviation, per channel. */
export interface Normalisation {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/**
 * Averages of disjoint `factor` × `factor` squares, normalised.
 * @param image bytes, channels × height × width; the sides are multiples of `factor`
 * @param into channels × height / factor × width / factor
 */
export function normalisedPool(
  image: Uint8Array,
  { channels, height, width }: ImageShape,
  factor: number,
  { mean, deviation }: Normalisation,
  into: Float32Array,
): void {
  let place = 0;
  for (let channel = 0; channel < channels; channel++) {
    const scale = 1 / (255 * factor * factor * deviation[channel]!);
    const shift = -mean[channel]! / deviation[channel]!;
    const plane = channel * height * width;
    for (let top = 0; top < height; top += factor) {
      for (let left = 0; left < width; left += factor) {
        let sum = 0;
        for (let y = top; y < top + factor; y++) {
          for (let x = left; x < left + factor; x++) sum += image[plane + y * width + x]!;
        }
        into[place++] = sum * scale + shift;
      }
    }
  }
}
