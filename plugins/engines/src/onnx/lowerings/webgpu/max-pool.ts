import type { TensorNode } from '@touchstone/contract';
import type { Lowering, LoweringContext } from '../../lowering.js';
import { ELEMENT_TYPE } from '../../model/onnx-schema.js';
import { outputPadding, windowAttributes } from '../convolution.js';

/*
 * WebGPU's MaxPool does not tell where the maxima are. Each channel is taken for an image of its own,
 * and a convolution with one filter per cell of the window, 1 at that cell and 0 elsewhere, lays the
 * window's cells side by side as channels. A mask then marks the first of the largest.
 */

export const maxPool: Lowering = (node, { builder, value }) =>
  builder.node('MaxPool', [value(node.inputs[0]!)], poolAttributes(node));

/** Adds each value at the place of its window's maximum. */
export const maxPoolGradient: Lowering = (node, context) => {
  const { builder, value } = context;
  const [delta, x] = node.inputs as readonly [TensorNode, TensorNode];
  const masked = builder.node('Mul', [winners(node, x, context), singleChannel(value(delta), delta, context)]);
  const spread = builder.node('ConvTranspose', [masked, cellFilters(node, context)], {
    ...poolAttributes(node),
    output_padding: outputPadding(node, delta, kernelOf(node)),
  });
  return builder.node('Reshape', [spread, builder.integers(...node.shape)]);
};

/** Gathers values from the places of the maxima. */
export const maxPoolPick: Lowering = (node, context) => {
  const { builder, value } = context;
  const [values, x] = node.inputs as readonly [TensorNode, TensorNode];
  const cells = builder.node(
    'Conv',
    [singleChannel(value(values), values, context), cellFilters(node, context)],
    poolAttributes(node),
  );
  const picked = builder.node('Mul', [winners(node, x, context), cells]);
  const sum = builder.node('ReduceSum', [picked, builder.integers(1)], { keepdims: 0 });
  return builder.node('Reshape', [sum, builder.integers(...node.shape)]);
};

/** 1 at the first of the largest cells of each window: images · channels × cells × rows × columns of the result. */
function winners(node: TensorNode, x: TensorNode, context: LoweringContext): string {
  const { builder, value, once } = context;
  const attributes = poolAttributes(node);
  return once(`max pool winners ${x.id} ${JSON.stringify(attributes)}`, () => {
    const [top, left, bottom, right] = attributes['pads'] as readonly [number, number, number, number];
    const single = singleChannel(value(x), x, context);
    const padded =
      top + left + bottom + right > 0
        ? builder.node('Pad', [single, builder.integers(0, 0, top, left, 0, 0, bottom, right), builder.scalar(LOWEST)])
        : single;
    const cells = builder.node('Conv', [padded, cellFilters(node, context)], { ...attributes, pads: [0, 0, 0, 0] });
    const largest = builder.node('ReduceMax', [cells], { axes: [1], keepdims: 1 });
    const equal = builder.node('Cast', [builder.node('Equal', [cells, largest])], { to: ELEMENT_TYPE.float32 });
    const count = cellCount(node);
    if (count === 1) return equal;
    const earlier = builder.node('Conv', [equal, earlierCells(count, context)], { kernel_shape: [1, 1] });
    const first = builder.node('Relu', [builder.node('Sub', [builder.scalar(1), earlier])]);
    return builder.node('Mul', [equal, first]);
  });
}

/** The lowest float32. Unlike -Infinity it gives 0 and not NaN when a filter multiplies it by 0. */
const LOWEST = -3.4028234663852886e38;

function singleChannel(name: string, { shape }: TensorNode, { builder }: LoweringContext): string {
  const [images, channels, rows, columns] = shape as readonly [number, number, number, number];
  return builder.node('Reshape', [name, builder.integers(images * channels, 1, rows, columns)]);
}

/** One filter per cell of the window: cells × 1 × kernel height × kernel width. */
function cellFilters(node: TensorNode, { builder }: LoweringContext): string {
  const count = cellCount(node);
  const values = new Float32Array(count * count);
  for (let cell = 0; cell < count; cell++) values[cell * count + cell] = 1;
  return builder.floats(values, [count, 1, ...kernelOf(node)]);
}

/** Weights of a 1×1 convolution that adds up the cells before each cell. */
function earlierCells(count: number, { builder }: LoweringContext): string {
  const values = Float32Array.from({ length: count * count }, (_, index) =>
    Number(index % count < Math.floor(index / count)),
  );
  return builder.floats(values, [count, count, 1, 1]);
}

function kernelOf(node: TensorNode): readonly number[] {
  return node.attributes['kernel'] as readonly number[];
}

function cellCount(node: TensorNode): number {
  return kernelOf(node).reduce((product, extent) => product * extent, 1);
}

function poolAttributes(node: TensorNode): ReturnType<typeof windowAttributes> {
  const { dilations: _, ...attributes } = windowAttributes(node, kernelOf(node));
  return attributes;
}
