import type { Dataset } from '@touchstone/contract';
import { evaluationBatches } from '../batches/evaluation-batches.js';
import { batchIndices } from './batch-indices.js';

/** The dataset whose splits consist of one evaluation batch alone, counted round and round. Nothing is copied. */
export function onlyBatch(dataset: Dataset, batch: number): Dataset {
  return {
    ...dataset,
    examples: (split) => {
      const all = dataset.examples(split);
      const { batches, size } = evaluationBatches(all.count, dataset.image);
      const start = batchIndices(batches, batch)[0]! * size;
      const extent = all.images.length / all.count;
      return {
        split,
        count: size,
        images: all.images.subarray(start * extent, (start + size) * extent),
        labels: all.labels.subarray(start, start + size),
      };
    },
  };
}
