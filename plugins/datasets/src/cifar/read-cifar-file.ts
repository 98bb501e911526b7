import { TouchstoneError } from '@touchstone/contract';
import { bytesOf } from '../images/bytes-of.js';
import type { ImageSource } from '../images/image-source.js';
import type { CifarForm } from './cifar-form.js';

const pixels = 3 * 32 * 32;

/**
 * One file of the official binary format: records of label bytes and 3,072 pixels, red, green and
 * blue planes of 32 × 32. Throws TouchstoneError `DATA` where the file is cut, empty or has a label
 * that is no class.
 */
export async function readCifarFile(file: string, { title, labels: kinds }: CifarForm): Promise<ImageSource> {
  const extent = kinds.length + pixels;
  const bytes = await recordsOf(file, extent, title);
  const count = bytes.length / extent;
  for (const [at, classes] of kinds.entries()) {
    for (let place = 0; place < count; place++) {
      const label = bytes[place * extent + at]!;
      if (label < classes) continue;
      const which = at === kinds.length - 1 ? 'label' : 'coarse label';
      throw new TouchstoneError('DATA', `image ${place} has ${which} ${label}, ${title} has 0 to ${classes - 1}`, {
        where: file,
        hint: `The file is damaged, or not of ${title}.`,
      });
    }
  }
  return {
    file,
    labels: Uint8Array.from({ length: count }, (_, place) => bytes[place * extent + kinds.length - 1]!),
    async open() {
      const again = await recordsOf(file, extent, title);
      return (place) => again.subarray(place * extent + kinds.length, (place + 1) * extent);
    },
  };
}

async function recordsOf(file: string, extent: number, title: string): Promise<Uint8Array> {
  const bytes = await bytesOf(file);
  if (bytes.length > 0 && bytes.length % extent === 0) return bytes;
  const problem =
    bytes.length === 0
      ? 'the file is empty'
      : `the file is cut or of another format: ${bytes.length} bytes are not a multiple of ${extent}`;
  throw new TouchstoneError('DATA', problem, {
    where: file,
    hint: `${title} has ${extent} bytes for each image. Fetch the file again.`,
  });
}
