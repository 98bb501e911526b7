import type { Shape, TensorNode } from '@touchstone/contract';
import type { Attributes } from './operation.js';
import { shapeError } from './shape-error.js';
import { windowOutput } from './window.js';

/** Shape of a pool's result. Throws `PROGRAM` where a window would see nothing but padding. */
export function poolOutput(
  operation: string,
  inputs: readonly TensorNode[],
  image: Shape,
  attributes: Attributes,
): Shape {
  const kernel = attributes['kernel'] as readonly number[];
  const output = windowOutput(operation, inputs, image, kernel, attributes);
  const strides = attributes['strides'] as readonly number[];
  const pads = attributes['pads'] as readonly number[];
  const dilations = attributes['dilations'] as readonly number[];
  for (const axis of [0, 1] as const) {
    const taps = Array.from({ length: kernel[axis]! }, (_, tap) => tap * dilations[axis]! - pads[axis]!);
    const seesImage = (start: number): boolean =>
      taps.some((tap) => start + tap >= 0 && start + tap < image[axis + 2]!);
    if (!Array.from({ length: output[axis] }, (_, step) => step * strides[axis]!).every(seesImage)) {
      throw shapeError(operation, inputs, `padding [${pads.join(', ')}] leaves a window with nothing but padding`);
    }
  }
  return [image[0]!, image[1]!, ...output];
}
