import type { Reference } from '../reference.js';

/** A function of each row along the last axis. */
export function rows(map: (row: readonly number[]) => readonly number[]): Reference {
  return (node, [x]) => {
    const length = node.shape.at(-1)!;
    const result = new Float64Array(x!.length);
    for (let start = 0; start < x!.length; start += length) {
      result.set(map([...x!.subarray(start, start + length)]), start);
    }
    return result;
  };
}
