import type { Reference } from '../reference.js';

/** A function of one value, applied to each. */
export function elementwise(value: (x: number) => number): Reference {
  return (_, [x]) => x!.map((cell) => value(cell));
}
