import { join, resolve } from 'node:path';
import { createRng, type Dataset, type LoadEnvironment } from '@touchstone/contract';
import type { ImageSource } from '../images/image-source.js';
import { sourceDataset } from '../images/source-dataset.js';
import { chooseSplits, type SplitChoice } from '../splits/choose-splits.js';
import type { CifarForm } from './cifar-form.js';
import { findCifarFiles } from './find-cifar-files.js';
import { readCifarFile } from './read-cifar-file.js';

export interface CifarOptions extends SplitChoice {
  /** Directory of the files; empty: the folder of that name in the data directory. */
  readonly path: string;
  readonly resolution: number;
  readonly augment: boolean;
  readonly splitSeed: number;
}

const side = 32;

/** Loads CIFAR-10 or CIFAR-100. Throws TouchstoneError `DATA` or `CONFIG`. @param name of the dataset */
export async function loadCifar(
  name: string,
  form: CifarForm,
  options: CifarOptions,
  { dataDirectory }: LoadEnvironment,
): Promise<Dataset> {
  const directory = options.path === '' ? join(dataDirectory, name) : resolve(options.path);
  const files = await findCifarFiles(directory, form);
  const training = await readAll(files.training, form);
  const test = await readAll(files.test, form);
  const sources = [...training, ...test];
  const labels = Buffer.concat(sources.map((source) => source.labels));
  const counts = { training: countOf(training), test: countOf(test) };
  const { splits, notes } = chooseSplits(
    { ...counts, labels },
    form.halves,
    options,
    createRng(options.splitSeed).fork(name),
  );
  return sourceDataset({
    name,
    image: { channels: 3, height: side, width: side },
    pool: side / options.resolution,
    classes: form.labels.at(-1)!,
    sources,
    splits,
    notes: [`${form.title}: ${counts.training} training and ${counts.test} test images`, ...notes],
    normalisation: form.normalisation,
    // RandomHorizontalFlip and RandomCrop(32, padding=4) of D-X-Y/AutoDL-Projects and DARTS.
    augmentation: options.augment ? { flip: true, crop: 4 } : undefined,
  });
}

/** One after the other: only the labels of each are kept. */
async function readAll(files: readonly string[], form: CifarForm): Promise<ImageSource[]> {
  const sources: ImageSource[] = [];
  for (const file of files) sources.push(await readCifarFile(file, form));
  return sources;
}

function countOf(sources: readonly ImageSource[]): number {
  return sources.reduce((sum, { labels }) => sum + labels.length, 0);
}
