import { endianness } from 'node:os';

const swapped = endianness() === 'BE';

/** The bytes of words as they are in the file, little-endian. */
export function bytesOfWords(words: Uint32Array): Buffer {
  const bytes = Buffer.from(words.buffer, words.byteOffset, words.byteLength);
  return swapped ? Buffer.from(bytes).swap32() : bytes;
}

/** Inverse of `bytesOfWords`. Shares memory where the bytes lie on a word boundary. */
export function wordsOfBytes(bytes: Uint8Array): Uint32Array {
  const aligned = swapped || bytes.byteOffset % 4 > 0 ? Uint8Array.from(bytes) : bytes;
  if (swapped) Buffer.from(aligned.buffer, aligned.byteOffset, aligned.byteLength).swap32();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
