import type { Rng } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import type { ParameterLayout } from './parameter-layout.js';

/**
 * Uniform in ±1 / √fan-in, PyTorch's default for convolutions and linear layers; 1 for the scales and
 * 0 for the shifts of normalisations. Every parameter has a stream of its own name, so that its values
 * do not depend on which others exist.
 */
export function initialWeights(layout: ParameterLayout, rng: Rng): Float32Array {
  const weights = new Float32Array(layout.count);
  for (const { name, shape, offset, fanIn, role } of layout.slots) {
    const end = offset + sizeOf(shape);
    if (role === 'scale' || role === 'shift') {
      weights.fill(role === 'scale' ? 1 : 0, offset, end);
      continue;
    }
    const stream = rng.fork(name);
    const bound = 1 / Math.sqrt(fanIn);
    for (let index = offset; index < end; index++) weights[index] = (2 * stream.uniform() - 1) * bound;
  }
  return weights;
}
