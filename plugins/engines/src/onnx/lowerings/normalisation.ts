import type { Lowering, LoweringContext } from '../lowering.js';

/** ONNX's inference form maps with given statistics in one pass; its training form is slow on CPUs. */
export const normalise: Lowering = (node, context) => {
  const [x, scale, mean, variance] = node.inputs.map(context.value);
  const epsilon = { float: node.attributes['epsilon'] as number };
  return context.builder.node(
    'BatchNormalization',
    [x!, scale!, vector(context, node.shape[1]!, 0), mean!, variance!],
    {
      epsilon,
    },
  );
};

/** The same operator with mean 0 and variance 1 is a per-channel affine map. */
export const channelAffine: Lowering = (node, context) => {
  const [x, scale, shift] = node.inputs.map(context.value);
  const channels = node.shape[1]!;
  return context.builder.node(
    'BatchNormalization',
    [x!, scale!, shift!, vector(context, channels, 0), vector(context, channels, 1)],
    { epsilon: { float: 0 } },
  );
};

/**
 * E[x²] − E[x]² with the mean that the normalisation needs anyway. A product and a mean, since
 * onnxruntime's ReduceSumSquare takes longer than both. Rounding can leave a small negative
 * number, which would be no variance.
 */
export const channelVariance: Lowering = (node, { builder, value }) => {
  const [x, mean] = node.inputs;
  const square = builder.node('ReduceMean', [builder.node('Mul', [value(x!), value(x!)])], {
    axes: [0, 2, 3],
    keepdims: 0,
  });
  const difference = builder.node('Sub', [square, builder.node('Mul', [value(mean!), value(mean!)])]);
  return builder.node('Relu', [difference]);
};

function vector({ builder }: LoweringContext, channels: number, value: number): string {
  return builder.floats(new Float32Array(channels).fill(value), [channels]);
}
