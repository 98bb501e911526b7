import { TouchstoneError } from '@touchstone/contract';
import { bytesOf } from '../images/bytes-of.js';
import type { ImageSource } from '../images/image-source.js';
import { isArray } from './pickle/array.js';
import { readPickle } from './pickle/read-pickle.js';

const pixels = 3 * 16 * 16;
const classesOfImageNet = 1000;

interface Batch {
  /** Rows of 768 bytes: red, green and blue planes of 16 × 16. */
  readonly data: Uint8Array;
  /** 1 … 1000. */
  readonly labels: readonly number[];
}

/**
 * The images of the first classes in one official batch of ImageNet16: a pickled dictionary with `data` (numpy
 * bytes, images × 768) and `labels` (a list of 1 … 1000). Throws TouchstoneError `DATA` on a file that
 * is damaged or of another form.
 * @param classes images of classes 1 … `classes` are kept, as 0 … `classes` − 1
 */
export async function readBatch(file: string, classes: number): Promise<ImageSource> {
  const { labels } = await parse(file);
  const kept = labels.flatMap((label, place) => (label <= classes ? [place] : []));
  return {
    file,
    labels: Uint8Array.from(kept, (place) => labels[place]! - 1),
    async open() {
      const { data } = await parse(file);
      return (place) => data.subarray(kept[place]! * pixels, (kept[place]! + 1) * pixels);
    },
  };
}

async function parse(file: string): Promise<Batch> {
  const entry = readPickle(await bytesOf(file), file);
  if (!(entry instanceof Map)) throw refused('the pickle is no dictionary', file);
  const [data, labels]: unknown[] = [entry.get('data'), entry.get('labels')];
  if (!isArray(data) || data.type !== 'u1') throw refused('"data" is no array of bytes', file);
  if (!Array.isArray(labels)) throw refused('"labels" is no list', file);
  const count = labels.length;
  if (data.bytes.length !== count * pixels || data.shape[0] !== count) {
    const has = `${data.shape.join(' × ')} in ${data.bytes.length} bytes`;
    throw refused(`${count} labels need images of ${count} × ${pixels}, "data" is ${has}`, file);
  }
  const wrong = labels.find((label) => !Number.isInteger(label) || label < 1 || label > classesOfImageNet);
  if (wrong !== undefined) throw refused(`label ${String(wrong)} is not 1 … ${classesOfImageNet}`, file);
  return { data: data.bytes, labels: labels as number[] };
}

function refused(message: string, where: string): TouchstoneError {
  return new TouchstoneError('DATA', message, { where, hint: 'Is it a batch of ImageNet16 as officially published?' });
}
