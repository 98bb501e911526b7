import type { TensorNode } from '@touchstone/contract';

export function sameShape(a: TensorNode, b: TensorNode): boolean {
  return a.shape.join() === b.shape.join();
}
