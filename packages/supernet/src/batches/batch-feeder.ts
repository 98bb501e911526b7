import type { Dataset, Engine, EngineTensor, Rng } from '@touchstone/contract';
import { augment } from './augment.js';
import { batchOrder } from './batch-order.js';
import { gatherBatch } from './gather-batch.js';
import { uploadBatch } from './upload-batch.js';

export interface FeederParts {
  readonly engine: Engine;
  readonly dataset: Dataset;
  readonly batchSize: number;
  /** Only forks of it are drawn from. */
  readonly rng: Rng;
}

/**
 * Uploads the batches of a step, shuffled and augmented, as `<name>-images` and `<name>-labels`, where
 * the split is `search-<name>`. Which images a step gets depends on the generator's path and the step only.
 * Throws `CONFIG` where a split has too few images for one batch.
 */
export function batchFeeder(
  { engine, dataset, batchSize, rng }: FeederParts,
  names: readonly ('train' | 'valid')[],
): (step: number) => Record<string, EngineTensor> {
  const orders = rng.fork('order');
  const augmentations = rng.fork('augmentation');
  const feeds = names.map((name) => {
    const examples = dataset.examples(`search-${name}`);
    return { name, examples, order: batchOrder(orders.fork(name), examples.count, batchSize) };
  });
  return (step) => {
    const tensors: Record<string, EngineTensor> = {};
    for (const { name, examples, order } of feeds) {
      const batch = gatherBatch(examples, order(step), dataset.classes);
      if (dataset.augmentation)
        augment(batch.images, dataset, dataset.augmentation, augmentations.fork(name).fork(step));
      const { images, labels } = uploadBatch(engine, dataset, batch);
      tensors[`${name}-images`] = images;
      tensors[`${name}-labels`] = labels;
    }
    return tensors;
  };
}
