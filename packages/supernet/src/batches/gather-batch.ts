import type { Examples } from '@touchstone/contract';

export interface Batch {
  /** size × channels × height × width. */
  readonly images: Float32Array;
  /** One-hot, size × classes. */
  readonly labels: Float32Array;
}

/** Copies the images at `indices` into one batch. */
export function gatherBatch(examples: Examples, indices: Uint32Array, classes: number): Batch {
  const extent = examples.images.length / examples.count;
  const images = new Float32Array(indices.length * extent);
  const labels = new Float32Array(indices.length * classes);
  indices.forEach((index, position) => {
    images.set(examples.images.subarray(index * extent, (index + 1) * extent), position * extent);
    labels[position * classes + examples.labels[index]!] = 1;
  });
  return { images, labels };
}
