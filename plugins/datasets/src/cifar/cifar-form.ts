import type { Normalisation } from '../images/normalised-pool.js';
import type { PublishedHalves } from '../splits/halves.js';

/** What tells CIFAR-10 and CIFAR-100 apart. */
export interface CifarForm {
  readonly title: 'CIFAR-10' | 'CIFAR-100';
  /** Directory in the official archive, and that archive. */
  readonly folder: string;
  readonly archive: string;
  /** Numbers of classes of the label bytes before the pixels; the last is the class. */
  readonly labels: readonly number[];
  /** The official files. */
  readonly training: readonly string[];
  readonly test: readonly string[];
  /** As published with NAS-Bench-201. */
  readonly normalisation: Normalisation;
  readonly halves: PublishedHalves;
}
