import { TouchstoneError } from '@touchstone/contract';
import type { PickleMap, PickleValue } from './pickle-value.js';

/** An entry of a dictionary. Throws TouchstoneError `DATA` where it is absent. */
export function field(map: PickleMap, key: string, where: string): PickleValue {
  const value = map.get(key);
  if (value !== undefined) return value;
  throw new TouchstoneError('DATA', `the pickle has no entry "${key}"`, { where });
}

/** An entry that is a dictionary. Throws TouchstoneError `DATA`. */
export function mapAt(map: PickleMap, key: string, where: string): PickleMap {
  const value = field(map, key, where);
  if (value instanceof Map) return value;
  throw wrong(key, 'dictionary', where);
}

/** An entry that is a number. Throws TouchstoneError `DATA`. */
export function numberAt(map: PickleMap, key: string, where: string): number {
  const value = field(map, key, where);
  if (typeof value === 'number') return value;
  throw wrong(key, 'number', where);
}

/** An entry that is text. Throws TouchstoneError `DATA`. */
export function textAt(map: PickleMap, key: string, where: string): string {
  const value = field(map, key, where);
  if (typeof value === 'string') return value;
  throw wrong(key, 'text', where);
}

function wrong(key: string, kind: string, where: string): TouchstoneError {
  return new TouchstoneError('DATA', `the pickle's entry "${key}" is no ${kind}`, { where });
}
