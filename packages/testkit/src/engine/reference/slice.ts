import { rearrangement } from './loops/rearrangement.js';

/** The block that starts at `begin`. */
export const slice = rearrangement((node, index) => {
  const begin = node.attributes['begin'] as readonly number[];
  return index.map((value, axis) => value + begin[axis]!);
});
