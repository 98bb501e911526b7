import type { ImageShape } from '@touchstone/contract';

/** More images run no faster, and batch statistics of 256 images are steady. */
const MOST_IMAGES = 256;

/** Large images come in smaller batches, so that a gradient of the whole network fits into memory. */
const MOST_PIXELS = 65_536;

/**
 * How a split is cut for evaluation: equal batches of at most 256 images and 65,536 pixels (64 images
 * of 32×32). Up to (number of batches − 1) images are left over.
 */
export function evaluationBatches(
  count: number,
  { height, width }: Pick<ImageShape, 'height' | 'width'>,
): { readonly batches: number; readonly size: number } {
  const largest = Math.max(1, Math.min(MOST_IMAGES, Math.floor(MOST_PIXELS / (height * width))));
  const batches = Math.ceil(count / largest);
  return { batches, size: Math.floor(count / batches) };
}
