import { listParts } from './list-parts.js';
import type { Sentence } from './sentence.js';

/** Names of criteria in a sentence, listed as `listNames` does. */
export function listCriteria(names: readonly string[], most?: number): Sentence {
  return listParts(
    names.map((criterion) => ({ criterion })),
    most,
  );
}
