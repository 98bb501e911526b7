/** Names of the datasets in queries. */
export type NasBench201Dataset = 'cifar10' | 'cifar10-valid' | 'cifar100' | 'imagenet16-120';

/** How a dataset is called in the authors' files, and which of their evaluations a split is. */
interface PublishedNames {
  readonly dataset: NasBench201Dataset;
  /** Evaluation by split; a split that is not there does not exist. */
  readonly evaluations: { readonly valid?: string; readonly test: string };
  readonly classes: number;
}

/**
 * The authors' dataset names and evaluations, and ours.
 *
 * - `cifar10`: trained on all 50,000 training images. There is no validation split.
 * - `cifar10-valid`: trained on half of them; `valid` is the other half, `test` the 10,000 test images.
 * - `cifar100`, `ImageNet16-120`: trained on all training images; `valid` and `test` are the two halves
 *   of the official test images (their `ori-test` is both halves together, and is left out).
 */
export const publishedNames: Readonly<Record<string, PublishedNames>> = {
  cifar10: { dataset: 'cifar10', evaluations: { test: 'ori-test' }, classes: 10 },
  'cifar10-valid': { dataset: 'cifar10-valid', evaluations: { valid: 'x-valid', test: 'ori-test' }, classes: 10 },
  cifar100: { dataset: 'cifar100', evaluations: { valid: 'x-valid', test: 'x-test' }, classes: 100 },
  'ImageNet16-120': { dataset: 'imagenet16-120', evaluations: { valid: 'x-valid', test: 'x-test' }, classes: 120 },
};
