/** Larger batches run no faster, and batch statistics of 256 images are steady. */
const LARGEST = 256;

/**
 * How a split is cut for evaluation: equal batches of at most 256 images. Up to
 * (number of batches − 1) images are left over.
 */
export function evaluationBatches(count: number): { readonly batches: number; readonly size: number } {
  const batches = Math.ceil(count / LARGEST);
  return { batches, size: Math.floor(count / batches) };
}
