import path from 'node:path';
import { defineBenchmark } from '@touchstone/contract';
import { dataFileName } from './data-file-name.js';
import { readVersion } from './file/read-version.js';
import { nasBench201Benchmark } from './nas-bench-201-benchmark.js';
import { requireSpace } from './require-space.js';

/** NAS-Bench-201's true accuracies, from the file that `touchstone data add nas-bench-201` makes. */
export const nasBench201 = defineBenchmark({
  name: 'nas-bench-201',
  summary: 'true accuracies of NAS-Bench-201 on CIFAR-10, CIFAR-100 and ImageNet16-120 (`touchstone data` adds them)',
  reference: {
    title: 'Dong and Yang 2020, NAS-Bench-201: extending the scope of reproducible neural architecture search',
    url: 'https://arxiv.org/abs/2001.00326',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      version: {
        enum: ['v1.1', 'nats', 'naslib'],
        default: 'v1.1',
        description:
          'Publication that answers: NAS-Bench-201 v1.1, NATS-Bench, or the extract of NASLib. They are never mixed',
      },
      path: {
        type: 'string',
        default: '',
        description: 'The file; if empty, nas-bench-201.bin in the data directory',
      },
    },
  },
  async load({ version, path: file }, space, { dataDirectory }) {
    requireSpace(space);
    return nasBench201Benchmark(
      await readVersion(file === '' ? path.join(dataDirectory, dataFileName) : file, version),
    );
  },
});
