import { join } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import { namesIn } from '../images/names-in.js';

const training = Array.from({ length: 10 }, (_, batch) => `train_data_batch_${batch + 1}`);
const validation = 'val_data';
const folder = 'ImageNet16';
const hint =
  'Put the 11 batches of downsampled ImageNet, 16×16, there, or give their directory: the option path of the dataset.';

/**
 * The official files in a directory or its folder `ImageNet16`: 10 training batches and one of
 * validation images. Throws TouchstoneError `DATA` where one is absent.
 */
export async function findBatches(
  directory: string,
): Promise<{ readonly training: readonly string[]; readonly test: string }> {
  const names = await namesIn(directory, 'images of ImageNet16', hint);
  if (names.includes(folder)) return findBatches(join(directory, folder));
  const missing = [...training, validation].filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new TouchstoneError('DATA', `${missing.join(', ')} of ImageNet16 is missing`, { where: directory, hint });
  }
  return { training: training.map((name) => join(directory, name)), test: join(directory, validation) };
}
