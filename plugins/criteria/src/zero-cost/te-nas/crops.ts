import type { Rng } from '@touchstone/contract';
import type { FirstImages } from '../first-images.js';

/**
 * Random squares of random images, one random channel each. Throws RangeError where the images are smaller.
 * @returns count × side × side
 */
export function crops({ shape, count, values }: FirstImages, side: number, wanted: number, rng: Rng): Float32Array {
  const { channels, height, width } = shape;
  if (Math.min(height, width) < side) throw new RangeError(`images of ${height}×${width} have no ${side}×${side} part`);
  const result = new Float32Array(wanted * side * side);
  for (let index = 0; index < wanted; index++) {
    const plane = rng.integer(count) * channels + rng.integer(channels);
    const [top, left] = [rng.integer(height - side + 1), rng.integer(width - side + 1)];
    for (let row = 0; row < side; row++) {
      const begin = (plane * height + top + row) * width + left;
      result.set(values.subarray(begin, begin + side), (index * side + row) * side);
    }
  }
  return result;
}
