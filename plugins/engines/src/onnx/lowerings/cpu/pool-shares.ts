import type { TensorNode } from '@touchstone/contract';
import { windowCounts } from '../average-pool-gradient.js';

/** Products of the pixels before and after a pool up to which one matrix product is faster than the pool. */
const LARGEST_MATRIX = 1024;

type Shaped = Pick<TensorNode, 'shape'>;

export function pixels({ shape }: Shaped): number {
  return shape[2]! * shape[3]!;
}

/** Whether images before and after a pool are so small that it should be a product with a matrix of shares. */
export function hasSmallImages(before: Shaped, after: Shaped): boolean {
  return pixels(before) * pixels(after) <= LARGEST_MATRIX;
}

/** How much of each pixel of `image` (rows) is in each pixel of `pooled` (columns). */
export function poolShares(attributes: TensorNode['attributes'], image: Shaped, pooled: Shaped): Float32Array {
  const { strides, pads, kernel } = attributes as Readonly<Record<string, readonly number[]>>;
  const counts = windowCounts(attributes, image.shape, pooled.shape);
  const inside = (pixel: number, window: number, axis: 0 | 1): boolean => {
    const start = window * strides![axis]! - pads![axis]!;
    return pixel >= start && pixel < start + kernel![axis]!;
  };
  const width = image.shape[3]!;
  const columns = pooled.shape[3]!;
  return Float32Array.from({ length: pixels(image) * counts.length }, (_, index) => {
    const pixel = Math.floor(index / counts.length);
    const window = index % counts.length;
    const covers =
      inside(Math.floor(pixel / width), Math.floor(window / columns), 0) && inside(pixel % width, window % columns, 1);
    return covers ? 1 / counts[window]! : 0;
  });
}

/** The same of an average pool's gradient: how much of each pooled pixel (rows) goes to each pixel (columns). */
export function gradientShares(node: TensorNode): Float32Array {
  const delta = node.inputs[0]!;
  const forward = poolShares(node.attributes, node, delta);
  const [rows, columns] = [pixels(delta), pixels(node)];
  return forward.map((_, index) => forward[(index % columns) * rows + Math.floor(index / columns)]!);
}
