import { createCollector } from '../nas-bench-201/tables/create-collector.js';
import type { NasBench201Tables } from '../nas-bench-201/tables/nas-bench-201-tables.js';
import type { NasBench201Version } from '../nas-bench-201/version.js';

/** Made-up tables of a version: cell 0 with seeds 777 and 999, cell 3 with a mean of which no more is known. */
export function exampleTables(version: NasBench201Version, shift = 0): NasBench201Tables {
  const collector = createCollector();
  const test = { dataset: 'cifar10', split: 'test', epochs: 200 } as const;
  collector.training(test, 0, 999, 50.5 + shift, 'example');
  collector.training(test, 0, 777, 50 + shift, 'example');
  collector.mean(test, 3, 93.76, 0, 'example');
  collector.mean({ ...test, dataset: 'cifar100', split: 'valid' }, 3, 71.5 + shift, 2, 'example');
  collector.cost('cifar10', 0, 129_306, 15_647_370, 'example');
  const source = {
    format: 'example',
    name: `${version}.csv`,
    files: 1,
    bytes: 10,
    sha256: String(shift).padStart(64, 'a'),
  };
  return { version, ...collector.finish(), sources: [source] };
}
