import { TouchstoneError } from '@touchstone/contract';
import type { Rng } from '@touchstone/contract';

/**
 * Indices of the images of batch `step`. Every epoch visits the images in an order of its own,
 * which depends on the stream and the epoch only, so that a search can be resumed at any step.
 * The last images of an epoch that fill no batch are left out, as `drop_last` does in PyTorch.
 * Throws `CONFIG` where there are too few images for one batch.
 */
export function batchOrder(rng: Rng, count: number, size: number): (step: number) => Uint32Array {
  const batches = Math.floor(count / size);
  if (batches < 1) {
    throw new TouchstoneError('CONFIG', `batches of ${size} from ${count} images`, {
      where: 'batchSize',
      hint: 'lower the batch size or give the split more images',
    });
  }
  let epoch = -1;
  let order = new Uint32Array();
  return (step) => {
    const wanted = Math.floor(step / batches);
    if (wanted !== epoch) {
      epoch = wanted;
      order = new Uint32Array(rng.fork(epoch).permutation(count));
    }
    const start = (step % batches) * size;
    return order.subarray(start, start + size);
  };
}
