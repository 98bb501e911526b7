import { rearrangement } from './loops/rearrangement.js';

/** Zeros around x. */
export const pad = rearrangement((node, index) => {
  const before = node.attributes['before'] as readonly number[];
  const from = index.map((value, axis) => value - before[axis]!);
  const inside = from.every((value, axis) => value >= 0 && value < node.inputs[0]!.shape[axis]!);
  return inside ? from : undefined;
});
