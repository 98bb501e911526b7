import { numpyScalar, numpyType } from './numpy.js';
import type { PickleGlobal, PickleValue } from './pickle-value.js';

/** `collections.OrderedDict()`: empty, or from a list of pairs as protocol 2 writes it. */
function orderedDict(args: readonly PickleValue[]): PickleValue {
  const [pairs = []] = args;
  if (!Array.isArray(pairs) || !pairs.every((pair) => Array.isArray(pair) && pair.length === 2)) {
    throw new Error('an OrderedDict is not made of pairs');
  }
  return new Map(pairs as [PickleValue, PickleValue][]);
}

/** `_codecs.encode(text, 'latin1')`: how protocol 2 writes bytes. */
function latin1Bytes(args: readonly PickleValue[]): PickleValue {
  const [text, encoding] = args;
  if (typeof text !== 'string' || encoding !== 'latin1') throw new Error('bytes are not written as latin1');
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** `set([…])`: how protocols 2 and 3 write sets. */
function setOf(args: readonly PickleValue[]): PickleValue {
  const [items] = args;
  if (!Array.isArray(items)) throw new Error('a set is not made of a list');
  return new Set(items);
}

const functions: Readonly<Record<string, (args: readonly PickleValue[]) => PickleValue>> = {
  'collections.OrderedDict': orderedDict,
  '_codecs.encode': latin1Bytes,
  'builtins.set': setOf,
  'builtins.frozenset': setOf,
  '__builtin__.set': setOf,
  '__builtin__.frozenset': setOf,
  'numpy.dtype': numpyType,
  'numpy.core.multiarray.scalar': numpyScalar,
  // The same function since numpy 2.
  'numpy._core.multiarray.scalar': numpyScalar,
};

/** The globals that the files of NAS-Bench-201 need; everything else a pickle may name is refused. */
export const allowedGlobals: ReadonlyMap<string, PickleGlobal> = new Map(
  Object.entries(functions).map(([global, call]) => [global, { global, call }]),
);
