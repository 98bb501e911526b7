import type { TensorNode } from '@touchstone/contract';
import type { Lowering, LoweringContext } from '../lowering.js';

/**
 * im2col and one large matrix product: [outputs, positions] × [taps · channels, positions]ᵀ, where
 * positions run over batch, height and width; moving channels first keeps whole image rows together. Faster than a convolution with `delta` as its kernel.
 * The columns of an image tensor are shared by all convolutions that read it alike.
 */
export const convolutionWeightGradient: Lowering = (node, context) => {
  const { builder } = context;
  const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
  const [outputs, channels, height, width] = node.shape as readonly [number, number, number, number];
  const groups = node.attributes['groups'] as number;
  const taps = height * width;
  const [batch, , rows, columns] = delta.shape as readonly [number, number, number, number];
  const positions = batch * rows * columns;
  const patches = imageColumns(x, node, context);
  if (groups === 1) {
    const left = context.once(`positions ${delta.id}`, () =>
      builder.node('Reshape', [channelsFirst(delta, context), builder.integers(outputs, positions)]),
    );
    const right = context.once(`flat ${patches}`, () =>
      builder.node('Reshape', [patches, builder.integers(taps * channels, positions)]),
    );
    const product = builder.node('Gemm', [left, right], { transB: 1 });
    if (taps === 1) return builder.node('Reshape', [product, builder.integers(...node.shape)]);
    const shaped = builder.node('Reshape', [product, builder.integers(outputs, height, width, channels)]);
    return builder.node('Transpose', [shaped], { perm: [0, 3, 1, 2] });
  }
  // One product per group: [groups, taps · channels, positions] × [groups, positions, outputs / groups].
  const perGroup = outputs / groups;
  const left = builder.node('Reshape', [
    builder.node(
      'Transpose',
      [builder.node('Reshape', [patches, builder.integers(taps, groups, channels, positions)])],
      {
        perm: [1, 0, 2, 3],
      },
    ),
    builder.integers(groups, taps * channels, positions),
  ]);
  const split = builder.node('Reshape', [
    context.value(delta),
    builder.integers(batch, groups, perGroup, rows * columns),
  ]);
  const right = builder.node('Reshape', [
    builder.node('Transpose', [split], { perm: [1, 0, 3, 2] }),
    builder.integers(groups, positions, perGroup),
  ]);
  const product = builder.node('Reshape', [
    builder.node('MatMul', [left, right]),
    builder.integers(groups, taps, channels, perGroup),
  ]);
  const ordered = builder.node('Transpose', [product], { perm: [0, 3, 2, 1] });
  return builder.node('Reshape', [ordered, builder.integers(...node.shape)]);
};

/** Patches of x as [taps, channels, batch, rows, columns], flattened over the first two axes. */
function imageColumns(x: TensorNode, node: TensorNode, context: LoweringContext): string {
  const { builder, once } = context;
  const { strides, pads, dilations } = node.attributes as Readonly<Record<string, readonly number[]>>;
  const kernel = node.shape.slice(2);
  const [rows, columns] = node.inputs[1]!.shape.slice(2) as [number, number];
  const transposed = channelsFirst(x, context);
  const padded = pads!.some((amount) => amount > 0);
  if (kernel.every((extent) => extent === 1) && strides!.every((extent) => extent === 1) && !padded) return transposed;
  return once(`columns ${x.id} ${kernel.join()} ${strides!.join()} ${pads!.join()} ${dilations!.join()}`, () => {
    const source = padded
      ? builder.node('Pad', [
          transposed,
          builder.integers(0, 0, pads![0]!, pads![1]!, 0, 0, pads![2]!, pads![3]!),
          builder.scalar(0),
        ])
      : transposed;
    const parts: string[] = [];
    for (let row = 0; row < kernel[0]!; row++) {
      for (let column = 0; column < kernel[1]!; column++) {
        const top = row * dilations![0]!;
        const left = column * dilations![1]!;
        parts.push(
          builder.node('Slice', [
            source,
            builder.integers(top, left),
            builder.integers(top + (rows - 1) * strides![0]! + 1, left + (columns - 1) * strides![1]! + 1),
            builder.integers(2, 3),
            builder.integers(...strides!),
          ]),
        );
      }
    }
    return parts.length > 1 ? builder.node('Concat', parts, { axis: 0 }) : parts[0]!;
  });
}

function channelsFirst(x: TensorNode, { builder, value, once }: LoweringContext): string {
  return once(`channels first ${x.id}`, () => builder.node('Transpose', [value(x)], { perm: [1, 0, 2, 3] }));
}
