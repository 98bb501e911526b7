import type { TensorNode } from '@touchstone/contract';

/** A list attribute of a node, as strides or axes. */
export function integers(node: TensorNode, name: string): readonly number[] {
  return node.attributes[name] as readonly number[];
}

/** A number attribute of a node. */
export function number(node: TensorNode, name: string): number {
  return node.attributes[name] as number;
}
