import { TouchstoneError } from '@touchstone/contract';
import bzip from 'seek-bzip';
import { hasEndMarker } from './has-end-marker.js';

/** The content of a bzip2 file; its checksums are verified. Throws TouchstoneError `DATA` on a cut or damaged one. */
export function decompressBzip2(bytes: Uint8Array, where: string): Uint8Array {
  try {
    if (!hasEndMarker(bytes)) throw new Error('it has no end');
    return bzip.decode(bytes, undefined, true);
  } catch (cause) {
    throw new TouchstoneError('DATA', `the bzip2 file is cut off or damaged: ${(cause as Error).message}`, {
      where,
      hint: 'Get the file again.',
      cause,
    });
  }
}
