import { TouchstoneError } from '@touchstone/contract';
import { cellCount } from '../../cells.js';
import { publishedNames, type NasBench201Dataset } from '../../published-names.js';
import type { Csv } from '../csv/parse-csv.js';

/** The cell whose operations are all `none`: its network guesses, so its accuracy is 100 % / classes. */
const none = '|none~0|+|none~0|none~1|+|none~0|none~1|none~2|';

const byName: readonly (readonly [RegExp, NasBench201Dataset])[] = [
  [/cifar-?100/i, 'cifar100'],
  // The files that have a validation accuracy are of networks trained on half of the images.
  [/cifar-?10/i, 'cifar10-valid'],
  [/imagenet-?16/i, 'imagenet16-120'],
];

/**
 * Which dataset a CSV is of: its name says so, and the accuracy of the all-`none` cell, if it is there,
 * must be that of guessing. A table that has validation accuracies of CIFAR-10 is of `cifar10-valid`,
 * since `cifar10` has no validation split. Throws TouchstoneError `DATA` where it cannot be told.
 */
export function datasetOfCsv(
  csv: Csv,
  name: string,
): { readonly dataset: NasBench201Dataset; readonly notes: readonly string[] } {
  const dataset = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (dataset === undefined) {
    throw new TouchstoneError('DATA', 'the CSV does not say which dataset it is of, and neither does its name', {
      where: name,
      hint: 'Name the file as it was published: nasbench201_cifar10.csv, nasbench201_cifar100.csv or nasbench201_ImageNet16-120.csv.',
    });
  }
  const guessing = csv.rows.find((row) => row.text('arch str') === none)?.number('test accuracy');
  const expected = 100 / Object.values(publishedNames).find((names) => names.dataset === dataset)!.classes;
  if (guessing !== undefined && Math.abs(guessing - expected) > 0.01) {
    const message = `the file is named as ${dataset}, where guessing gives ${expected.toFixed(3)} %, but its all-none cell has ${guessing}`;
    throw new TouchstoneError('DATA', message, { where: name, hint: 'Name the file after the dataset that it is of.' });
  }
  const notes = dataset === 'cifar10-valid' ? ['CIFAR-10 with a validation split is cifar10-valid'] : [];
  if (csv.rows.length < cellCount) notes.push(`${csv.rows.length} of ${cellCount} cells`);
  return { dataset, notes };
}
