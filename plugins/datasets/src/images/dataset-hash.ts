import { createHash } from 'node:crypto';
import type { Examples, ImageShape } from '@touchstone/contract';

/**
 * SHA-256 over the shape, then name, labels and images (float32 as the machine holds them) of each
 * split, in the given order.
 */
export function datasetHash(image: ImageShape, classes: number, splits: readonly Examples[]): string {
  const hash = createHash('sha256');
  hash.update(`${image.channels}×${image.height}×${image.width}, ${classes} classes\n`);
  for (const { split, count, images, labels } of splits) {
    hash.update(`${split} ${count}\n`);
    hash.update(labels);
    hash.update(new Uint8Array(images.buffer, images.byteOffset, images.byteLength));
  }
  return hash.digest('hex');
}
