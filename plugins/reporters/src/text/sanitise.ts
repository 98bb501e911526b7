// Control characters (C0, DEL, C1), line and paragraph separators, and marks that reorder text.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A copy of plain data in which every string is safe to print on a terminal: characters that could
 * move the cursor, change colours or reorder text become `�`, line breaks and tabs become spaces.
 * Names and messages of plugins pass through here before they are shown.
 */
export function sanitise<T>(value: T): T {
  if (typeof value === 'string') {
    return value.replaceAll(/\r?\n|\t/g, ' ').replaceAll(unprintable, '\uFFFD') as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => sanitise(item)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [sanitise(key), sanitise(item)])) as T;
  }
  return value;
}
