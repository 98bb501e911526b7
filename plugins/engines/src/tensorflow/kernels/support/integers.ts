import type { TensorNode } from '@touchstone/contract';

/** A list attribute of a node, as an array that TensorFlow.js may keep. */
export function integers(node: TensorNode, name: string): number[] {
  return [...(node.attributes[name] as readonly number[])];
}
