import type { Architecture } from '@touchstone/contract';
import { TouchstoneError } from '@touchstone/contract';
import { nasBench201Index } from '@touchstone/spaces';
import { cellOfString } from '../../cells.js';
import type { PickleValue } from '../pickle/pickle-value.js';

/** NASLib's operations skip, none, conv 3×3, conv 1×1, pool as places in the published order. */
const operations = [1, 0, 3, 2, 4];
/** NASLib's edges are 01, 02, 03, 12, 13, 23, those of architecture strings 01, 02, 12, 03, 13, 23. */
const edges = [0, 1, 3, 2, 4, 5];

/** The architecture that NASLib writes as six operation indices (its `get_hash`). */
export function naslibArchitecture(indices: readonly number[]): Architecture {
  return edges.map((edge) => operations[indices[edge]!] ?? -1);
}

/** Whether a key of a pickle can name a cell in NASLib's ways: an architecture string or six indices. */
export function isNaslibKey(key: PickleValue | undefined): boolean {
  return typeof key === 'string' ? key.startsWith('|') : isIndices(key);
}

/** Official index of the cell that a key names. Throws TouchstoneError `DATA`. */
export function naslibCell(key: PickleValue, where: string): number {
  if (typeof key === 'string') return cellOfString(key, where);
  try {
    if (isIndices(key) && key.length === edges.length) return nasBench201Index(naslibArchitecture(key));
  } catch {
    // Said below.
  }
  throw new TouchstoneError('DATA', `(${String(key)}) is no cell of NAS-Bench-201`, { where });
}

function isIndices(key: PickleValue | undefined): key is number[] {
  return Array.isArray(key) && key.every((index) => typeof index === 'number');
}
