import { join } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import { namesIn } from '../images/names-in.js';

export interface IdxPair {
  readonly images: string;
  readonly labels: string;
}

const hint =
  'Put them there, or give their directory and the front part of their names: the options path and prefix of the dataset.';

/**
 * The four files of an MNIST-like dataset: `<prefix>train-images-idx3-ubyte`, `<prefix>train-labels-idx1-ubyte`
 * and the same with `t10k` or `test`, each with or without `.gz`. Throws TouchstoneError `DATA` where one is absent.
 */
export async function findIdxFiles(
  directory: string,
  prefix: string,
): Promise<{ readonly training: IdxPair; readonly test: IdxPair }> {
  const names = await namesIn(directory, 'idx files', hint);
  const find = (parts: readonly string[], kind: 'images-idx3' | 'labels-idx1'): string => {
    const [what, form] = kind.split('-');
    // Some mirrors write a dot before idx3. Uncompressed files first: they are read faster.
    const wanted = ['', '.gz'].flatMap((end) =>
      parts.flatMap((part) => ['-', '.'].map((dot) => `${prefix}${part}-${what}${dot}${form}-ubyte${end}`)),
    );
    const found = wanted.find((name) => names.includes(name));
    if (found !== undefined) return join(directory, found);
    throw new TouchstoneError('DATA', `there is no ${prefix}${parts[0]}-${kind}-ubyte, with or without .gz`, {
      where: directory,
      hint,
    });
  };
  const pair = (...parts: string[]): IdxPair => ({
    images: find(parts, 'images-idx3'),
    labels: find(parts, 'labels-idx1'),
  });
  return { training: pair('train'), test: pair('t10k', 'test') };
}
