import type { Shape, TensorNode } from '@touchstone/contract';
import { forEachIndex } from './for-each-index.js';
import { positionOf } from './position-of.js';

/**
 * A convolution is the sum over all triples (cell of x, weight, cell of the result) that belong
 * together of x · weight; its gradients sum the other two pairs of the same triples. Visits the
 * positions of all triples.
 */
export function forEachProduct(
  attributes: TensorNode['attributes'],
  x: Shape,
  weights: Shape,
  result: Shape,
  visit: (x: number, weight: number, result: number) => void,
): void {
  const strides = attributes['strides'] as readonly number[];
  const pads = attributes['pads'] as readonly number[];
  const dilations = attributes['dilations'] as readonly number[];
  const perGroup = result[1]! / (attributes['groups'] as number);
  forEachIndex(result, ([batch, output, row, column], resultPosition) => {
    const firstChannel = Math.floor(output! / perGroup) * weights[1]!;
    forEachIndex(weights.slice(1), ([channel, tapRow, tapColumn]) => {
      const y = row! * strides[0]! - pads[0]! + tapRow! * dilations[0]!;
      const z = column! * strides[1]! - pads[1]! + tapColumn! * dilations[1]!;
      if (y < 0 || z < 0 || y >= x[2]! || z >= x[3]!) return;
      const cell = positionOf(x, [batch!, firstChannel + channel!, y, z]);
      visit(cell, positionOf(weights, [output!, channel!, tapRow!, tapColumn!]), resultPosition);
    });
  });
}
