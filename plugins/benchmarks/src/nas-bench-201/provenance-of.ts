import type { NasBench201Tables } from './tables/nas-bench-201-tables.js';
import { nasBench201Versions } from './version.js';

/** What a report should say of a version's numbers: version, sources, and what is easily misread. */
export function provenanceOf({ version, sources, costs }: NasBench201Tables): Readonly<Record<string, unknown>> {
  return {
    version,
    published: nasBench201Versions[version],
    sources,
    precision: 'accuracies are rounded to 0.00001 points',
    notes: [
      'cifar10 has no validation split: its networks were trained on all training images; cifar10-valid has one',
      'valid and test of cifar100 and imagenet16-120 are the two halves of their official test images',
      ...(costs.length === 0 ? [] : ['parameters and FLOPs are those of the networks for CIFAR-10']),
    ],
  };
}
