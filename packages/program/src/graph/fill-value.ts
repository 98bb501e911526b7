import type { TensorNode } from '@touchstone/contract';

/** The value of a tensor of equal values; undefined for any other node. */
export function fillValue(node: TensorNode): number | undefined {
  return node.operation === 'fill' ? (node.attributes['value'] as number) : undefined;
}
