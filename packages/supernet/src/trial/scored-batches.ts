import type { Dataset, Engine, EngineTensor, SearchSplit } from '@touchstone/contract';
import { evaluationBatches } from '../batches/evaluation-batches.js';
import { gatherBatch } from '../batches/gather-batch.js';
import { uploadBatch } from '../batches/upload-batch.js';

export interface UploadedBatch {
  readonly images: EngineTensor;
  readonly labels: EngineTensor;
  /** Class of each image. */
  readonly classes: Uint8Array;
}

/** Batches of a split in its own order, uploaded once. */
export function uploadSplit(engine: Engine, dataset: Dataset, split: SearchSplit): readonly UploadedBatch[] {
  const examples = dataset.examples(split);
  const { batches, size } = evaluationBatches(examples.count, dataset.image);
  return Array.from({ length: batches }, (_, batch) => {
    const indices = Uint32Array.from({ length: size }, (__, position) => batch * size + position);
    return {
      ...uploadBatch(engine, dataset, gatherBatch(examples, indices, dataset.classes)),
      classes: examples.labels.subarray(batch * size, (batch + 1) * size),
    };
  });
}
