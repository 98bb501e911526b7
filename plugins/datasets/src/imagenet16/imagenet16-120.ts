import { join, resolve } from 'node:path';
import { createRng, defineDataset } from '@touchstone/contract';
import { byteNormalisation } from '../images/byte-normalisation.js';
import type { ImageSource } from '../images/image-source.js';
import { sourceDataset } from '../images/source-dataset.js';
import { chooseSplits } from '../splits/choose-splits.js';
import { splitOptions } from '../splits/split-options.js';
import { findBatches } from './find-batches.js';
import { imagenet16120Halves } from './imagenet16-120-halves.js';
import { readBatch } from './read-batch.js';

const name = 'imagenet16-120';
const classes = 120;
const side = 16;

/** The first 120 classes of ImageNet at 16×16 from the official pickled batches, with NAS-Bench-201's splits. */
export const imagenet16120 = defineDataset({
  name,
  summary: 'ImageNet16-120: colour photographs, 120 classes, 16×16 or pooled; files are to be provided',
  reference: {
    title:
      'Chrabaszcz, Loshchilov and Hutter 2017, A downsampled variant of ImageNet as an alternative to the CIFAR datasets',
    url: 'https://arxiv.org/abs/1707.08819',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      path: {
        type: 'string',
        default: '',
        description: `Directory of the batches; empty: ${name} in the data directory`,
      },
      resolution: { enum: [16, 8], default: 16, description: 'Pixels of a side; 8 is the average of 2×2 pixels' },
      augment: {
        type: 'boolean',
        default: true,
        description: 'Mirror training images at random and shift them by up to 2 of 16 pixels, as published',
      },
      ...splitOptions({
        searchTrain: 146_700,
        searchValid: 3000,
        searchScore: 5000,
        train: 151_700,
        valid: 3000,
        test: 3000,
      }),
    },
  },
  async load(options, { dataDirectory }) {
    const files = await findBatches(options.path === '' ? join(dataDirectory, name) : resolve(options.path));
    const sources: ImageSource[] = [];
    // One after the other: a batch has 98 MB, of which only the labels are kept.
    for (const file of [...files.training, files.test]) sources.push(await readBatch(file, classes));
    const labels = Buffer.concat(sources.map((source) => source.labels));
    const test = sources.at(-1)!.labels.length;
    const counts = { training: labels.length - test, test };
    const { splits, notes } = chooseSplits(
      { ...counts, labels },
      imagenet16120Halves,
      options,
      createRng(options.splitSeed).fork(name),
    );
    return sourceDataset({
      name,
      image: { channels: 3, height: side, width: side },
      pool: side / options.resolution,
      classes,
      sources,
      splits,
      notes: [`ImageNet16-120: ${counts.training} training and ${counts.test} validation images`, ...notes],
      // Of 0 … 255; get_dataset_with_transform.py of D-X-Y/AutoDL-Projects, as the augmentation.
      normalisation: byteNormalisation([122.68, 116.66, 104.01], [63.22, 61.26, 65.09]),
      augmentation: options.augment ? { flip: true, crop: 2 } : undefined,
    });
  },
});
