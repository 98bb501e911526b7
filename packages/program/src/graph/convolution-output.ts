import type { Shape, TensorNode } from '@touchstone/contract';
import type { Attributes } from './operation.js';
import { shapeError } from './shape-error.js';
import { windowOutput } from './window.js';

/** Shape of a convolution's result. Throws `PROGRAM` where channels, groups or window do not fit. */
export function convolutionOutput(
  operation: string,
  inputs: readonly TensorNode[],
  x: Shape,
  weights: Shape,
  attributes: Attributes,
): Shape {
  const groups = attributes['groups'] as number;
  if (x.length !== 4 || weights.length !== 4) {
    throw shapeError(operation, inputs, 'images and weights must have 4 axes');
  }
  const [batch, channels] = x as readonly [number, number];
  const [outputs, expected, height, width] = weights as readonly [number, number, number, number];
  if (channels !== expected * groups || outputs % groups !== 0) {
    throw shapeError(
      operation,
      inputs,
      `${channels} channels where the weights expect ${expected * groups} in ${groups} group(s)`,
    );
  }
  return [batch, outputs, ...windowOutput(operation, inputs, x, [height, width], attributes)];
}
