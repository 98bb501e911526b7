import type { NasBench201Dataset } from '../../published-names.js';

export type EvaluationFound =
  | { readonly split: 'valid' | 'test' }
  /** Why the accuracies belong to neither split. */
  | { readonly reason: string };

/** Images of the splits of `cifar10-valid`. */
const images = { valid: 25_000, test: 10_000 } as const;

/**
 * NASLib answers validation and test from the same numbers, `eval_acc1es`, and does not say which they are.
 * The numbers tell: n of 25,000 validation images are a multiple of 0.004 %, n of 10,000 test images of 0.01 %.
 *
 * Of the other datasets NAS-Bench-201 takes both splits from the official test images, in halves; NASLib's
 * numbers may be of one half, of the other, or of both together, and nothing tells the halves apart.
 */
export function splitOfAccuracies(dataset: NasBench201Dataset, accuracies: readonly number[]): EvaluationFound {
  if (dataset === 'cifar10') return { split: 'test' };
  if (dataset !== 'cifar10-valid') {
    return { reason: 'its numbers do not tell whether they are of the validation half or the test half of the images' };
  }
  const fits = (split: 'valid' | 'test'): boolean =>
    accuracies.every((accuracy) => {
      const correct = (accuracy / 100) * images[split];
      return Math.abs(correct - Math.round(correct)) < 0.01;
    });
  const valid = fits('valid');
  const test = fits('test');
  if (valid === test)
    return { reason: `its numbers are ${valid ? 'too few to tell' : 'of neither'} validation or test images` };
  return { split: valid ? 'valid' : 'test' };
}
