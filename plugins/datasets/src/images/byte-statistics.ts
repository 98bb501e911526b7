import { TouchstoneError } from '@touchstone/contract';
import type { Normalisation } from './normalised-pool.js';

/**
 * Mean and standard deviation (of the population) of all pixels of each channel, on the scale 0 … 1.
 * Throws TouchstoneError `DATA` where all pixels of a channel are equal.
 * @param images bytes, channels × pixels
 * @param where the dataset, for the error
 */
export function byteStatistics(images: Iterable<Uint8Array>, channels: number, where: string): Normalisation {
  const counts = Array.from({ length: channels }, () => new Float64Array(256));
  for (const image of images) {
    const pixels = image.length / channels;
    for (const [channel, own] of counts.entries()) {
      for (let at = channel * pixels; at < (channel + 1) * pixels; at++) own[image[at]!]! += 1;
    }
  }
  const moments = counts.map((own) => {
    const total = own.reduce((sum, count) => sum + count, 0);
    const mean = own.reduce((sum, count, value) => sum + count * value, 0) / total;
    const variance = own.reduce((sum, count, value) => sum + count * (value - mean) ** 2, 0) / total;
    return { mean: mean / 255, deviation: Math.sqrt(variance) / 255 };
  });
  if (moments.some(({ deviation }) => deviation === 0)) {
    throw new TouchstoneError('DATA', 'all pixels of a channel of the train split are equal', { where });
  }
  return { mean: moments.map(({ mean }) => mean), deviation: moments.map(({ deviation }) => deviation) };
}
