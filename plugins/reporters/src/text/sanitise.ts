import { printable } from '@touchstone/contract';

/**
 * A copy of plain data in which every string is safe to print on a terminal: characters that could
 * move the cursor, change colours or reorder text become `�`, line breaks and tabs become spaces.
 * Names and messages of plugins pass through here before they are shown.
 */
export function sanitise<T>(value: T): T {
  if (typeof value === 'string') {
    return printable(value.replaceAll(/\r?\n|\t/g, ' ')) as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => sanitise(item)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [sanitise(key), sanitise(item)])) as T;
  }
  return value;
}
