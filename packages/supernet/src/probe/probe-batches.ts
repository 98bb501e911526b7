import type { Dataset, ImageShape, ProbeOptions } from '@touchstone/contract';
import { evaluationBatches } from '../batches/evaluation-batches.js';
import { gatherBatch } from '../batches/gather-batch.js';
import type { Batch } from '../batches/gather-batch.js';
import { probeError } from './probe-error.js';

const MOST_IMAGES = 256;

export interface ProbeBatches {
  /** Images of each. */
  readonly size: number;
  readonly count: number;
  /** Gathers one of them. */
  batch(index: number): Batch;
}

export type BatchChoice = Pick<ProbeOptions, 'split' | 'batches' | 'batchSize' | 'images'>;

/**
 * What a probe runs on: the caller's own images as one batch, or batches of a split in its own order.
 * Fewer than were asked for where the split has no more. Throws `PLUGIN` on sizes that do not fit.
 */
export function probeBatches(dataset: Dataset, probe: string, choice: BatchChoice): ProbeBatches {
  checkCount(probe, 'batches', choice.batches, Number.MAX_SAFE_INTEGER);
  checkCount(probe, 'batchSize', choice.batchSize, MOST_IMAGES);
  if (choice.images) return ownImages(dataset, probe, choice.images, choice.batchSize);
  const { split = 'search-score' } = choice;
  const examples = dataset.examples(split);
  const size = choice.batchSize ?? evaluationBatches(examples.count, dataset.image).size;
  const available = Math.floor(examples.count / size);
  if (available < 1) {
    const hint = 'lower it, or give the split more images';
    throw probeError(probe, 'batchSize', `batches of ${size} from ${examples.count} images of ${split}`, hint);
  }
  return {
    size,
    count: Math.min(choice.batches ?? available, available),
    batch: (index) => {
      const indices = Uint32Array.from({ length: size }, (_, position) => index * size + position);
      return gatherBatch(examples, indices, dataset.classes);
    },
  };
}

function ownImages(
  { image, classes }: Dataset,
  probe: string,
  images: Float32Array,
  batchSize: number | undefined,
): ProbeBatches {
  const size = batchSize ?? images.length / extent(image);
  const fits = Number.isInteger(size) && size >= 1 && size <= MOST_IMAGES && images.length === size * extent(image);
  if (!fits) {
    const shape = [batchSize ?? 'batchSize', image.channels, image.height, image.width].join(' × ');
    throw probeError(probe, 'images', `${images.length} values`, `give ${shape} values, at most ${MOST_IMAGES} images`);
  }
  return { size, count: 1, batch: () => ({ images: images.slice(), labels: new Float32Array(size * classes) }) };
}

function checkCount(probe: string, name: string, value: number | undefined, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return;
  const range = most === MOST_IMAGES ? `from 1 to ${most}` : 'above 0';
  throw probeError(probe, name, `${name} of ${value}`, `give an integer ${range}`);
}

function extent({ channels, height, width }: ImageShape): number {
  return channels * height * width;
}
