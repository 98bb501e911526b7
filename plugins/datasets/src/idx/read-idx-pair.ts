import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { TouchstoneError } from '@touchstone/contract';
import { bytesOf } from '../images/bytes-of.js';
import type { ImageSource } from '../images/image-source.js';
import type { IdxPair } from './find-idx-files.js';
import { parseIdx, type IdxArray } from './parse-idx.js';

const decompress = promisify(gunzip);

export interface IdxImages {
  readonly source: ImageSource;
  readonly height: number;
  readonly width: number;
}

/**
 * The images (count × height × width) and labels (count) of two idx files. Throws TouchstoneError
 * `DATA` where a file is damaged or they do not belong together.
 */
export async function readIdxPair(files: IdxPair): Promise<IdxImages> {
  const images = await readIdx(files.images, 3, 'images (count × height × width)');
  const labels = await readIdx(files.labels, 1, 'labels (count)');
  const [count, height, width] = images.shape as readonly [number, number, number];
  if (count !== labels.shape[0] || count * height * width === 0) {
    throw new TouchstoneError('DATA', `${count} images of ${height}×${width} with ${labels.shape[0]} labels`, {
      where: `${files.images} and ${files.labels}`,
      hint: 'The two files do not belong together, or are empty.',
    });
  }
  const extent = height * width;
  return {
    height,
    width,
    source: {
      file: files.images,
      labels: labels.values,
      async open() {
        const { values } = await readIdx(files.images, 3, 'images');
        return (place) => values.subarray(place * extent, (place + 1) * extent);
      },
    },
  };
}

async function readIdx(file: string, dimensions: number, what: string): Promise<IdxArray> {
  const bytes = await bytesOf(file);
  const array = parseIdx(file.endsWith('.gz') ? await unpacked(bytes, file) : bytes, file);
  if (array.shape.length === dimensions) return array;
  throw new TouchstoneError('DATA', `an array of ${array.shape.join(' × ')} where ${what} are expected`, {
    where: file,
  });
}

async function unpacked(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  try {
    return await decompress(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('DATA', `cannot be decompressed: ${reason}`, {
      where: file,
      hint: 'The file is cut or damaged: fetch it again.',
      cause,
    });
  }
}
