import type { TableKey } from '../../tables/nas-bench-201-tables.js';
import type { NasBench201Version } from '../../version.js';

/**
 * The columns of means in the merged table and what they are. Those of 200 epochs without `v11` and
 * those of 12 epochs agree with NATS-Bench's own files.
 */
export const mergedColumns: Readonly<Record<string, TableKey & { readonly version: NasBench201Version }>> = {
  c10_test_200: { version: 'nats', dataset: 'cifar10', split: 'test', epochs: 200 },
  c100_test_200: { version: 'nats', dataset: 'cifar100', split: 'test', epochs: 200 },
  in16_test_200: { version: 'nats', dataset: 'imagenet16-120', split: 'test', epochs: 200 },
  c10v_valid_200_v11: { version: 'v1.1', dataset: 'cifar10-valid', split: 'valid', epochs: 200 },
  c10v_test_200_v11: { version: 'v1.1', dataset: 'cifar10-valid', split: 'test', epochs: 200 },
  c100_valid_200_v11: { version: 'v1.1', dataset: 'cifar100', split: 'valid', epochs: 200 },
  c100_test_200_v11: { version: 'v1.1', dataset: 'cifar100', split: 'test', epochs: 200 },
  in16_valid_200_v11: { version: 'v1.1', dataset: 'imagenet16-120', split: 'valid', epochs: 200 },
  in16_test_200_v11: { version: 'v1.1', dataset: 'imagenet16-120', split: 'test', epochs: 200 },
  c10_test_12: { version: 'nats', dataset: 'cifar10', split: 'test', epochs: 12 },
  c10v_valid_12: { version: 'nats', dataset: 'cifar10-valid', split: 'valid', epochs: 12 },
  c100_test_12: { version: 'nats', dataset: 'cifar100', split: 'test', epochs: 12 },
  c100_valid_12: { version: 'nats', dataset: 'cifar100', split: 'valid', epochs: 12 },
  in16_test_12: { version: 'nats', dataset: 'imagenet16-120', split: 'test', epochs: 12 },
  in16_valid_12: { version: 'nats', dataset: 'imagenet16-120', split: 'valid', epochs: 12 },
};
