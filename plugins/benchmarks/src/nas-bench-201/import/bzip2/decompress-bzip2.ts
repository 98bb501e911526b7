import { TouchstoneError } from '@touchstone/contract';
import bzip from 'seek-bzip';

/** The content of a bzip2 file; its checksums are verified. Throws TouchstoneError `DATA` on a cut or damaged one. */
export function decompressBzip2(bytes: Uint8Array, where: string): Uint8Array {
  try {
    return bzip.decode(bytes);
  } catch (cause) {
    throw new TouchstoneError('DATA', `the bzip2 file is cut off or damaged: ${(cause as Error).message}`, {
      where,
      hint: 'Get the file again.',
      cause,
    });
  }
}
