import { listParts } from './list-parts.js';

/** `a, b, c`, or `a, b, c and 4 more` where there are more than `most`. */
export function listNames(names: readonly string[], most?: number): string {
  return listParts(names, most).join('');
}
