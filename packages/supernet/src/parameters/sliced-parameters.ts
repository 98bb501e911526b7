import type { TensorNode } from '@touchstone/contract';
import { concat, gradients, reshape, sizeOf, slice } from '@touchstone/program';
import { stackedShape } from './parameter-source.js';
import type { ParameterSource } from './parameter-source.js';

export interface SlicedParameters {
  readonly source: ParameterSource;
  /** Gradient of a scalar with respect to the flat vector, [count]; `constants` do not depend on it. */
  gradient(loss: TensorNode, constants: readonly TensorNode[]): TensorNode;
}

/**
 * Parameters as consecutive slices of one flat vector. One vector means one update for all weights,
 * one norm to clip by and one tensor to carry from step to step.
 */
export function slicedParameters(flat: TensorNode): SlicedParameters {
  const pieces: TensorNode[] = [];
  let offset = 0;
  return {
    source: (request) => {
      const shape = stackedShape(request);
      const size = sizeOf(shape);
      const piece = slice(flat, [offset], [size]);
      offset += size;
      pieces.push(piece);
      return reshape(piece, shape);
    },
    // With respect to the pieces, so that nothing of the vector's size is padded and added.
    gradient: (loss, constants) => concat(gradients(loss, pieces, { constants }), 0),
  };
}
