import { distance } from 'fastest-levenshtein';

/** The candidate that `name` is most likely a misspelling of; undefined where none is close. */
export function didYouMean(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let smallest = Math.max(2, Math.floor(name.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < smallest) {
      smallest = edits;
      best = candidate;
    }
  }
  return best;
}
