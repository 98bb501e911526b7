import type { OperationMask, WeightTensor } from '@touchstone/contract';

/** The tensors without those of operations that the mask removes. */
export function keptTensors(tensors: readonly WeightTensor[], mask: OperationMask): readonly WeightTensor[] {
  return tensors.filter(({ owner }) => !owner || mask[owner.edge]![owner.operation] !== 0);
}
