import { defineDataset } from '@touchstone/contract';
import { byteNormalisation } from '../images/byte-normalisation.js';
import { splitOptions } from '../splits/split-options.js';
import { cifar10Halves } from './cifar10-halves.js';
import { cifarOptions } from './cifar-options.js';
import { loadCifar } from './load-cifar.js';

/** CIFAR-10 from the official binary files, with the splits of NAS-Bench-201. */
export const cifar10 = defineDataset({
  name: 'cifar10',
  summary: 'CIFAR-10: colour photographs, 10 classes, 32×32 or pooled; files are to be provided',
  reference: {
    title: 'Krizhevsky 2009, Learning multiple layers of features from tiny images',
    url: 'https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...cifarOptions('cifar10'),
      ...splitOptions({
        searchTrain: 20_000,
        searchValid: 25_000,
        searchScore: 5000,
        train: 25_000,
        valid: 25_000,
        test: 10_000,
      }),
    },
  },
  load: (options, environment) =>
    loadCifar(
      'cifar10',
      {
        title: 'CIFAR-10',
        folder: 'cifar-10-batches-bin',
        archive: 'cifar-10-binary.tar.gz',
        labels: [10],
        training: [1, 2, 3, 4, 5].map((batch) => `data_batch_${batch}.bin`),
        test: ['test_batch.bin'],
        // Of 0 … 255; get_dataset_with_transform.py of D-X-Y/AutoDL-Projects.
        normalisation: byteNormalisation([125.3, 123.0, 113.9], [63.0, 62.1, 66.7]),
        halves: cifar10Halves,
      },
      options,
      environment,
    ),
});
