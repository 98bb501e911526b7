import type { Dataset, Engine, EngineTensor } from '@touchstone/contract';
import type { Batch } from './gather-batch.js';

/** A batch where the engine computes: images, batch × channels × height × width, and one-hot labels. */
export function uploadBatch(
  engine: Engine,
  { image: { channels, height, width }, classes }: Pick<Dataset, 'image' | 'classes'>,
  { images, labels }: Batch,
): { readonly images: EngineTensor; readonly labels: EngineTensor } {
  const size = labels.length / classes;
  return {
    images: engine.upload(images, [size, channels, height, width]),
    labels: engine.upload(labels, [size, classes]),
  };
}
