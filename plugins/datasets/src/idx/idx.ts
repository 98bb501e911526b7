import { join, resolve } from 'node:path';
import { createRng, defineDataset, TouchstoneError } from '@touchstone/contract';
import { byteStatistics } from '../images/byte-statistics.js';
import { sourceDataset } from '../images/source-dataset.js';
import { countOption } from '../splits/count-option.js';
import { drawnSplits } from '../splits/drawn-splits.js';
import { findIdxFiles } from './find-idx-files.js';
import { readIdxPair } from './read-idx-pair.js';

/** Grey images of any origin in the four files of MNIST's format: MNIST, Fashion-MNIST, EMNIST, KMNIST … */
export const idx = defineDataset({
  name: 'idx',
  summary: "grey images from idx files (MNIST's format), plain or gzip; files are to be provided",
  reference: { title: 'LeCun, Cortes and Burges 1998, The MNIST database of handwritten digits' },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      path: { type: 'string', default: '', description: 'Directory of the files; empty: idx in the data directory' },
      prefix: {
        type: 'string',
        default: '',
        description: 'What file names have before train-images…, as in emnist-letters-',
      },
      pool: {
        type: 'integer',
        minimum: 1,
        maximum: 64,
        default: 1,
        description: 'Side of the squares of pixels that are averaged; divides the sides of the images',
      },
      searchTrain: countOption(1000, 'Images of train that a search trains weights on'),
      searchValid: countOption(1000, 'Images of train that a search trains architecture parameters on'),
      searchScore: countOption(1000, 'Images of train that are held out for criteria'),
      train: countOption(4000, 'Images of the training file that stand-alone networks are trained on'),
      valid: countOption(2000, 'Images of the training file for choices between stand-alone networks'),
      test: countOption(4000, 'Images of the test file that stand-alone networks are judged on'),
      splitSeed: { type: 'integer', minimum: 0, default: 0, description: 'Seed of the division into splits' },
    },
  },
  async load(options, { dataDirectory }) {
    const directory = options.path === '' ? join(dataDirectory, 'idx') : resolve(options.path);
    const files = await findIdxFiles(directory, options.prefix);
    const training = await readIdxPair(files.training);
    const test = await readIdxPair(files.test);
    const { height, width } = training;
    if (test.height !== height || test.width !== width) {
      const message = `test images of ${test.height}×${test.width}, training images of ${height}×${width}`;
      throw new TouchstoneError('DATA', message, { where: directory });
    }
    if (height % options.pool !== 0 || width % options.pool !== 0) {
      throw new TouchstoneError('CONFIG', `images of ${height}×${width} cannot be divided by ${options.pool}`, {
        where: 'dataset option pool',
      });
    }
    const sources = [training.source, test.source];
    const labels = Buffer.concat(sources.map((source) => source.labels));
    const counts = { training: training.source.labels.length, test: test.source.labels.length };
    return sourceDataset({
      name: 'idx',
      image: { channels: 1, height, width },
      pool: options.pool,
      classes: labels.reduce((most, label) => Math.max(most, label), 0) + 1,
      sources,
      splits: drawnSplits({ ...counts, labels }, options, createRng(options.splitSeed).fork('idx')),
      notes: [`${counts.training} training and ${counts.test} test images of ${height}×${width} in idx files`],
      normalisation: (train) => byteStatistics(train, 1, `dataset idx, ${directory}`),
    });
  },
});
