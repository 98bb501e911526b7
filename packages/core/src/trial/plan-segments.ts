/** A stretch of a search: go on after `from` (undefined: from the beginning) and hand out these checkpoints. */
export interface SearchSegment {
  readonly from: number | undefined;
  readonly checkpoints: readonly number[];
}

/**
 * What remains to be trained so that all wanted checkpoints exist, as few steps as possible.
 * @param wanted steps, ascending
 * @param present steps of readable checkpoints, ascending
 */
export function planSegments(wanted: readonly number[], present: readonly number[]): SearchSegment[] {
  const segments: { from: number | undefined; checkpoints: number[] }[] = [];
  for (const step of wanted) {
    if (present.includes(step)) continue;
    const before = present.findLast((other) => other < step);
    const last = segments.at(-1);
    if (last !== undefined && last.from === before) last.checkpoints.push(step);
    else segments.push({ from: before, checkpoints: [step] });
  }
  return segments;
}
