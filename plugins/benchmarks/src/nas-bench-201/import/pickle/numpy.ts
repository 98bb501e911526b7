import type { NumpyType, PickleValue } from './pickle-value.js';

/** `numpy.dtype('f8', False, True)`. Throws Error on other types than plain numbers. */
export function numpyType(args: readonly PickleValue[]): NumpyType {
  const [code] = args;
  if (typeof code !== 'string' || !(code in readers)) throw new Error(`numpy type ${String(code)} is no plain number`);
  return { numpyType: code, littleEndian: true };
}

export function isNumpyType(value: PickleValue | undefined): value is NumpyType {
  return typeof value === 'object' && value !== null && 'numpyType' in value;
}

/** Takes the state that numpy stores with a type: its second entry is the byte order. */
export function setNumpyState(type: NumpyType, state: PickleValue): void {
  const order = Array.isArray(state) ? state[1] : undefined;
  if (order !== '<' && order !== '>' && order !== '|') throw new Error('a numpy type has no byte order');
  type.littleEndian = order !== '>';
}

const readers: Readonly<Record<string, (view: DataView, littleEndian: boolean) => number | boolean>> = {
  f8: (view, little) => view.getFloat64(0, little),
  f4: (view, little) => view.getFloat32(0, little),
  i8: (view, little) => Number(view.getBigInt64(0, little)),
  i4: (view, little) => view.getInt32(0, little),
  i2: (view, little) => view.getInt16(0, little),
  i1: (view) => view.getInt8(0),
  u8: (view, little) => Number(view.getBigUint64(0, little)),
  u4: (view, little) => view.getUint32(0, little),
  u2: (view, little) => view.getUint16(0, little),
  u1: (view) => view.getUint8(0),
  b1: (view) => view.getUint8(0) !== 0,
};

/** `numpy.core.multiarray.scalar(type, bytes)` as a number. Throws Error unless the bytes are one element. */
export function numpyScalar(args: readonly PickleValue[]): number | boolean {
  const [type, bytes] = args;
  if (!isNumpyType(type) || !(bytes instanceof Uint8Array)) throw new Error('a numpy scalar has no type and bytes');
  if (bytes.length !== Number(type.numpyType[1]))
    throw new Error(`a numpy ${type.numpyType} has ${bytes.length} bytes`);
  return readers[type.numpyType]!(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), type.littleEndian);
}
