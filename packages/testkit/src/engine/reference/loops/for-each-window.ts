import type { Shape, TensorNode } from '@touchstone/contract';
import { forEachIndex } from './for-each-index.js';
import { positionOf } from './position-of.js';

/** Visits the windows of a pool: position in the result and the positions of the cells of x, row by row. */
export function forEachWindow(
  attributes: TensorNode['attributes'],
  x: Shape,
  result: Shape,
  visit: (result: number, cells: readonly number[]) => void,
): void {
  const strides = attributes['strides'] as readonly number[];
  const pads = attributes['pads'] as readonly number[];
  const dilations = attributes['dilations'] as readonly number[];
  const kernel = attributes['kernel'] as readonly number[];
  forEachIndex(result, ([batch, channel, row, column], position) => {
    const cells: number[] = [];
    forEachIndex(kernel, ([tapRow, tapColumn]) => {
      const y = row! * strides[0]! - pads[0]! + tapRow! * dilations[0]!;
      const z = column! * strides[1]! - pads[1]! + tapColumn! * dilations[1]!;
      if (y >= 0 && z >= 0 && y < x[2]! && z < x[3]!) cells.push(positionOf(x, [batch!, channel!, y, z]));
    });
    visit(position, cells);
  });
}
