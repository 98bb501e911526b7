import type { Shape, TensorNode } from '@touchstone/contract';

/** How the window of a node of the convolution or pool family moves. Pairs are height and width. */
export interface Window {
  readonly kernel: readonly [number, number];
  readonly strides: readonly [number, number];
  readonly dilations: readonly [number, number];
  /** Top, left, bottom, right. */
  readonly pads: readonly [number, number, number, number];
  /** Extents of the images. */
  readonly image: readonly [number, number];
  /** Extents of the result. */
  readonly result: readonly [number, number];
}

/**
 * The window of a node.
 * @param image shape of the images, batch × channels × height × width
 * @param result shape of what the convolution or pool makes of them
 * @param kernel height and width; the attribute `kernel` if absent
 */
export function windowOf(
  node: TensorNode,
  image: Shape,
  result: Shape,
  kernel: Shape = node.attributes['kernel'] as Shape,
): Window {
  return {
    kernel: [kernel[0]!, kernel[1]!],
    strides: node.attributes['strides'] as readonly [number, number],
    dilations: node.attributes['dilations'] as readonly [number, number],
    pads: node.attributes['pads'] as readonly [number, number, number, number],
    image: [image[2]!, image[3]!],
    result: [result[2]!, result[3]!],
  };
}
