import type { TensorNode } from '@touchstone/contract';
import { slice } from '@touchstone/program';

/** Channels part · channels … (part + 1) · channels − 1. */
export function channelPart(x: TensorNode, part: number, channels: number): TensorNode {
  const [batch, , height, width] = x.shape as readonly [number, number, number, number];
  return slice(x, [0, part * channels, 0, 0], [batch, channels, height, width]);
}
