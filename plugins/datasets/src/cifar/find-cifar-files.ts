import { join } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import { namesIn } from '../images/names-in.js';
import type { CifarForm } from './cifar-form.js';

export interface CifarFiles {
  readonly training: readonly string[];
  readonly test: readonly string[];
}

/**
 * The binary files in a directory, or in the official archive's folder there: the official ones, all of them,
 * else any `train*.bin` and `test*.bin`. Throws TouchstoneError `DATA` where files are absent.
 */
export async function findCifarFiles(directory: string, form: CifarForm): Promise<CifarFiles> {
  const { title, folder, archive } = form;
  const hint =
    `Unpack the binary version of ${title} (${archive}) there, ` +
    'or give the directory that has the files: the option path of the dataset.';
  const names = await namesIn(directory, `images of ${title}`, hint);
  if (names.includes(folder)) return findCifarFiles(join(directory, folder), form);

  const whole = (found: readonly string[]): string[] => found.map((name) => join(directory, name));
  const official = [...form.training, ...form.test];
  if (form.training.some((name) => names.includes(name))) {
    const missing = official.filter((name) => !names.includes(name));
    if (missing.length === 0) return { training: whole(form.training), test: whole(form.test) };
    throw new TouchstoneError('DATA', `${missing.join(', ')} of ${title} is missing`, { where: directory, hint });
  }
  const training = names.filter((name) => /^train.*\.bin$/.test(name));
  const test = names.filter((name) => /^test.*\.bin$/.test(name));
  if (training.length > 0 && test.length > 0) return { training: whole(training), test: whole(test) };
  const what = `neither ${official[0]} … ${official.at(-1)} nor train*.bin and test*.bin`;
  throw new TouchstoneError('DATA', `no images of ${title}: ${what}`, { where: directory, hint });
}
