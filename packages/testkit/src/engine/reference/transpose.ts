import { rearrangement } from './loops/rearrangement.js';

/** Axis i of the result is axis order[i] of x. */
export const transpose = rearrangement((node, index) => {
  const order = node.attributes['order'] as readonly number[];
  return order.map((_, axis) => index[order.indexOf(axis)]!);
});
