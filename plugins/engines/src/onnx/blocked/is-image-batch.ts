import type { TensorNode } from '@touchstone/contract';

/** Whether a tensor is batch × channels × height × width with whole units of channels. */
export function isImageBatch({ shape }: TensorNode, unit: number): boolean {
  return shape.length === 4 && shape[1]! % unit === 0;
}
