import { TouchstoneError } from '@touchstone/contract';

export interface IdxArray {
  readonly shape: readonly number[];
  /** Row-major. */
  readonly values: Uint8Array;
}

const unsignedByte = 0x08;

/**
 * An idx file of unsigned bytes (the format of MNIST): two zero bytes, the type, the number of
 * dimensions, each dimension as a big-endian uint32, the values. Throws TouchstoneError `DATA`.
 */
export function parseIdx(bytes: Uint8Array, file: string): IdxArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || bytes[0] !== 0 || bytes[1] !== 0) throw refused('not an idx file', file);
  if (bytes[2] !== unsignedByte) {
    throw refused(
      `an idx file of type 0x${bytes[2]!.toString(16).padStart(2, '0')}, not of unsigned bytes (0x08)`,
      file,
    );
  }
  const dimensions = bytes[3]!;
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) throw refused('the file is cut in its header', file);
  const shape = Array.from({ length: dimensions }, (_, at) => view.getUint32(4 + 4 * at));
  const size = shape.reduce((product, extent) => product * extent, 1);
  if (bytes.length - start !== size) {
    const has = `${bytes.length - start} bytes of values`;
    throw refused(`the file has ${has}, its header says ${shape.join(' × ')} = ${size}`, file);
  }
  return { shape, values: bytes.subarray(start) };
}

function refused(message: string, where: string): TouchstoneError {
  return new TouchstoneError('DATA', message, {
    where,
    hint: 'The file is damaged or of another format: fetch it again.',
  });
}
