import type { Shape, TensorNode } from '@touchstone/contract';
import type { Attributes } from './operation.js';
import { shapeError } from './shape-error.js';

/** How a window of a convolution or pool moves over an image. */
export interface WindowOptions {
  /** Steps down and right; 1 if absent. */
  readonly stride?: number | readonly [number, number];
  /** Zeros on every side, or [top, left, bottom, right] as in ONNX; 0 if absent. */
  readonly padding?: number | readonly [number, number, number, number];
  /** Distance of the kernel's taps; 1 if absent. */
  readonly dilation?: number | readonly [number, number];
}

/** Window options as attributes `strides`, `pads`, `dilations`. */
export function windowAttributes(options: WindowOptions): Attributes {
  const padding = options.padding ?? 0;
  return {
    strides: pair(options.stride),
    pads: typeof padding === 'number' ? [padding, padding, padding, padding] : padding,
    dilations: pair(options.dilation),
  };
}

function pair(value: number | readonly [number, number] | undefined): readonly number[] {
  return typeof value === 'number' ? [value, value] : (value ?? [1, 1]);
}

/**
 * Height and width of the result. Throws `PROGRAM` where the image has not 4 axes, the window is larger
 * than the padded image, or a number of the window is no integer of its range.
 */
export function windowOutput(
  operation: string,
  inputs: readonly TensorNode[],
  image: Shape,
  kernel: readonly number[],
  attributes: Attributes,
): readonly [number, number] {
  if (image.length !== 4) throw shapeError(operation, inputs, 'images must have 4 axes');
  const strides = attributes['strides'] as readonly number[];
  const pads = attributes['pads'] as readonly number[];
  const dilations = attributes['dilations'] as readonly number[];
  const integers = [...kernel, ...strides, ...pads, ...dilations].every((value) => Number.isInteger(value));
  if (!integers || Math.min(...kernel, ...strides, ...dilations) < 1 || Math.min(...pads) < 0) {
    const described = `kernel [${kernel.join()}], stride [${strides.join()}], padding [${pads.join()}]`;
    throw shapeError(operation, inputs, `impossible window: ${described}, dilation [${dilations.join()}]`);
  }
  const extent = (axis: 0 | 1): number => {
    const reach = (kernel[axis]! - 1) * dilations[axis]! + 1;
    const padded = image[axis + 2]! + pads[axis]! + pads[axis + 2]!;
    if (padded < reach) throw shapeError(operation, inputs, `window of ${reach} over ${padded}`);
    return Math.floor((padded - reach) / strides[axis]!) + 1;
  };
  return [extent(0), extent(1)];
}
