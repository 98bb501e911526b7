import type { WeightTensor } from '@touchstone/contract';
import type { ParameterLayout } from './parameter-layout.js';

/** The tensors of the flat weight vector, in its order. */
export function weightTensors(layout: ParameterLayout): readonly WeightTensor[] {
  return layout.slots.map(({ name, shape, offset, role, owner }) => ({ name, shape, offset, role, owner }));
}
