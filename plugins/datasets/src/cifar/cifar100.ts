import { defineDataset } from '@touchstone/contract';
import { byteNormalisation } from '../images/byte-normalisation.js';
import { splitOptions } from '../splits/split-options.js';
import { cifar100Halves } from './cifar100-halves.js';
import { cifarOptions } from './cifar-options.js';
import { loadCifar } from './load-cifar.js';

/** CIFAR-100 from the official binary files, with the splits of NAS-Bench-201. */
export const cifar100 = defineDataset({
  name: 'cifar100',
  summary: 'CIFAR-100: colour photographs, 100 classes, 32×32 or pooled; files are to be provided',
  reference: {
    title: 'Krizhevsky 2009, Learning multiple layers of features from tiny images',
    url: 'https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...cifarOptions('cifar100'),
      ...splitOptions({
        searchTrain: 45_000,
        searchValid: 5000,
        searchScore: 5000,
        train: 50_000,
        valid: 5000,
        test: 5000,
      }),
    },
  },
  load: (options, environment) =>
    loadCifar(
      'cifar100',
      {
        title: 'CIFAR-100',
        folder: 'cifar-100-binary',
        archive: 'cifar-100-binary.tar.gz',
        labels: [20, 100],
        training: ['train.bin'],
        test: ['test.bin'],
        // Of 0 … 255; get_dataset_with_transform.py of D-X-Y/AutoDL-Projects.
        normalisation: byteNormalisation([129.3, 124.1, 112.4], [68.2, 65.4, 70.4]),
        halves: cifar100Halves,
      },
      options,
      environment,
    ),
});
