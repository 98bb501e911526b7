import type { Shape, TensorNode } from '@touchstone/contract';
import type { Lowering } from '../lowering.js';
import type { OnnxAttribute } from '../model/model-builder.js';
import { outputPadding } from './convolution.js';

/**
 * Each value divided by the number of cells that its window counted, then summed over the windows
 * that a cell is in: by another pool where windows move by one, else by a transposed convolution.
 */
export const averagePoolGradient: Lowering = (node, { builder, value }) => {
  const delta = node.inputs[0]!;
  const { strides, pads, kernel } = node.attributes as Readonly<Record<string, readonly number[]>>;
  const taps = kernel![0]! * kernel![1]!;
  const channels = node.shape[1]!;
  const [rows, columns] = delta.shape.slice(2) as [number, number];
  const counts = windowCounts(node.attributes, node.shape, delta.shape);
  if (isTiling(node)) {
    const scaled = builder.node('Mul', [value(delta), builder.scalar(1 / taps)]);
    const scales = builder.floats(Float32Array.of(1, 1, ...strides!), [4]);
    return builder.node('Resize', [scaled, '', scales], {
      mode: 'nearest',
      coordinate_transformation_mode: 'asymmetric',
      nearest_mode: 'floor',
    });
  }
  const pool = stridelessPool(node);
  if (pool) {
    const weights = builder.floats(
      counts.map((count) => taps / count),
      [1, 1, rows, columns],
    );
    return builder.node('AveragePool', [builder.node('Mul', [value(delta), weights])], pool);
  }
  const weights = builder.floats(
    counts.map((count) => 1 / count),
    [1, 1, rows, columns],
  );
  const ones = builder.floats(new Float32Array(channels * taps).fill(1), [channels, 1, ...kernel!]);
  return builder.node('ConvTranspose', [builder.node('Mul', [value(delta), weights]), ones], {
    kernel_shape: kernel!,
    strides: strides!,
    pads: pads!,
    group: channels,
    output_padding: outputPadding(node, delta, kernel!),
  });
};

/** Whether each cell is in just one window of the pool. */
export function isTiling(node: TensorNode): boolean {
  const { strides, pads, kernel } = node.attributes as Readonly<Record<string, readonly number[]>>;
  const covers = kernel!.every(
    (extent, axis) => extent === strides![axis] && node.inputs[0]!.shape[axis + 2]! * extent === node.shape[axis + 2],
  );
  return covers && pads!.every((amount) => amount === 0);
}

/** The pool that sums over the windows a cell is in, where windows move by one; undefined where they do not. */
export function stridelessPool(node: TensorNode): Readonly<Record<string, OnnxAttribute>> | undefined {
  const { strides, pads, kernel } = node.attributes as Readonly<Record<string, readonly number[]>>;
  const back = [0, 1, 2, 3].map((side) => kernel![side % 2]! - 1 - pads![side]!);
  const fits = back.every((amount, side) => amount >= 0 && amount < kernel![side % 2]!);
  if (!fits || strides!.some((extent) => extent !== 1)) return undefined;
  return { kernel_shape: kernel!, strides: strides!, pads: back, count_include_pad: 1 };
}

/**
 * How many cells inside the image each window of a pool covers, [rows, columns].
 * @param image shape before the pool
 * @param pooled shape after it
 */
export function windowCounts(attributes: TensorNode['attributes'], image: Shape, pooled: Shape): Float32Array {
  const { strides, pads, kernel } = attributes as Readonly<Record<string, readonly number[]>>;
  const [rows, columns] = pooled.slice(2) as [number, number];
  const covered = (index: number, axis: 0 | 1): number => {
    const start = index * strides![axis]! - pads![axis]!;
    return Math.min(start + kernel![axis]!, image[axis + 2]!) - Math.max(start, 0);
  };
  return Float32Array.from(
    { length: rows * columns },
    (_, index) => covered(Math.floor(index / columns), 0) * covered(index % columns, 1),
  );
}
