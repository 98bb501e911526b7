import type { SupernetWeights, WeightTensor } from '@touchstone/contract';
import { tensorValues } from '../tensor-values.js';

interface OwnedTensor {
  readonly tensor: WeightTensor;
  readonly values: Float32Array;
}

/** The last tensor of a role that an operation of one cell and edge has; undefined where it has none. */
export function lastTensor(
  { values, tensors }: SupernetWeights,
  role: WeightTensor['role'],
  owner: NonNullable<WeightTensor['owner']>,
): OwnedTensor | undefined {
  const tensor = tensors.findLast(
    (one) =>
      one.role === role &&
      one.owner?.cell === owner.cell &&
      one.owner.edge === owner.edge &&
      one.owner.operation === owner.operation,
  );
  return tensor && { tensor, values: tensorValues(values, tensor) };
}
