import { fillArray, type PickledArray } from './array.js';
import { textOf } from './text-of.js';

type Call = (args: readonly unknown[]) => unknown;

function emptyArray(): PickledArray {
  return { kind: 'array', type: undefined, shape: [], bytes: new Uint8Array() };
}

/** `_frombuffer(bytes, type, shape, order)`: how numpy writes arrays with protocol 5. */
function fromBuffer([bytes, type, shape, order]: readonly unknown[]): PickledArray {
  const array = emptyArray();
  fillArray(array, shape, type, order === 'F', bytes);
  return array;
}

/** `_codecs.encode(text, 'latin1')`: how Python 3 writes bytes with protocol 2. */
function encode([text, encoding]: readonly unknown[]): Uint8Array {
  if (typeof text !== 'string' || encoding !== 'latin1') throw new Error('bytes are not written as latin1');
  return Buffer.from(text, 'latin1');
}

function refuseCall(): never {
  throw new Error('it calls a class');
}

/**
 * All that a pickle may name, and what calling it gives. Nothing of Python is ever looked up: these are
 * what numpy's arrays of plain numbers need.
 */
export const batchGlobals: ReadonlyMap<string, Call> = new Map<string, Call>([
  // numpy 2 has renamed its modules.
  ['numpy.core.multiarray._reconstruct', emptyArray],
  ['numpy._core.multiarray._reconstruct', emptyArray],
  ['numpy.core.numeric._frombuffer', fromBuffer],
  ['numpy._core.numeric._frombuffer', fromBuffer],
  ['numpy.ndarray', refuseCall],
  ['numpy.dtype', ([code]) => ({ dtype: textOf(code) })],
  ['_codecs.encode', encode],
  // An empty `bytes` of protocol 2.
  ['__builtin__.bytes', () => new Uint8Array()],
]);
