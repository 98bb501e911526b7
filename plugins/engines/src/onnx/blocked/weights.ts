import type { TensorNode } from '@touchstone/contract';
import type { BlockedContext } from './blocked-operation.js';

/**
 * Weights of a dense convolution in the kernels' order OIHW⟨inputs⟩⟨outputs⟩, cut like the channels.
 * With two images in a block they are two equal kernels and zeros between the images.
 * @param weights outputs × inputs × kernel height × kernel width
 * @param adjoint swap inputs and outputs and turn the kernel by 180°: the convolution's adjoint
 * @param outputs channels of the parts of the (adjoint's) outputs
 * @param inputs channels of the parts of its inputs
 * @returns names by part of the outputs, then of the inputs
 */
export function denseWeights(
  weights: TensorNode,
  adjoint: boolean,
  outputs: readonly number[],
  inputs: readonly number[],
  fold: number,
  context: BlockedContext,
): readonly (readonly string[])[] {
  const { builder, block } = context;
  const [, , height, width] = weights.shape as readonly [number, number, number, number];
  const taps = height * width;
  const unit = block / fold;
  const rowUnits = outputs.map((extent) => extent / unit);
  const columnUnits = inputs.map((extent) => extent / unit);
  return context.remember(
    `dense weights ${weights.id} ${adjoint} ${outputs.join()} × ${inputs.join()} by ${fold}`,
    () => {
      const ordered = unitWeights(weights, adjoint, unit, context);
      const folded =
        fold === 1 ? ordered : diagonal(ordered, [total(rowUnits), total(columnUnits) * taps], unit, fold, context);
      const shaped = (name: string, rows: number, columns: number): string =>
        builder.node('Reshape', [name, builder.integers(rows * block, columns * block, height, width)]);
      const blocks = (units: readonly number[]): readonly number[] => units.map((extent) => extent * block);
      if (columnUnits.length === 1) {
        const whole = shaped(folded, total(rowUnits), columnUnits[0]!);
        return split(whole, blocks(rowUnits), 0, context).map((row) => [row]);
      }
      if (columnUnits.every((extent) => extent === 1) && total(rowUnits) === 1) {
        return [split(shaped(folded, total(columnUnits), 1), blocks(columnUnits), 0, context)];
      }
      const shape = [total(rowUnits), total(columnUnits), taps * block * block] as const;
      const viewed = builder.node('Reshape', [folded, builder.integers(...shape)]);
      return split(viewed, rowUnits, 0, context).map((row, rowIndex) =>
        split(row, columnUnits, 1, context).map((piece, column) =>
          shaped(piece, rowUnits[rowIndex]!, columnUnits[column]!),
        ),
      );
    },
  );
}

/** (Adjoint's) outputs / unit × inputs / unit × taps × inputs of a unit × outputs of a unit. */
function unitWeights(weights: TensorNode, adjoint: boolean, unit: number, context: BlockedContext): string {
  const { builder } = context;
  const [rows, columns, height, width] = weights.shape as readonly [number, number, number, number];
  const taps = height * width;
  const shape = builder.integers(rows / unit, unit, columns / unit, unit, taps);
  const viewed = builder.node('Reshape', [context.value(weights), shape]);
  if (!adjoint) return builder.node('Transpose', [viewed], { perm: [0, 2, 4, 3, 1] });
  const swapped = builder.node('Transpose', [viewed], { perm: [2, 0, 4, 1, 3] });
  return taps > 1 ? builder.node('Gather', [swapped, reversed(taps, context)], { axis: 2 }) : swapped;
}

/** Small matrices of `size`, unit × unit, on the diagonal of `fold` times larger ones. */
function diagonal(
  matrices: string,
  size: readonly number[],
  unit: number,
  fold: number,
  { builder }: BlockedContext,
): string {
  const viewed = builder.node('Reshape', [matrices, builder.integers(...size, 1, unit, 1, unit)]);
  return builder.node('Mul', [viewed, identity(fold, [fold, 1, fold, 1], builder)]);
}

/** The identity matrix of a fold, in a shape that broadcasts. */
export function identity(fold: number, shape: readonly number[], builder: BlockedContext['builder']): string {
  const values = Float32Array.from({ length: fold * fold }, (_, index) => Number(index % (fold + 1) === 0));
  return builder.floats(values, shape);
}

/** Weights for images with fewer channels than a block, which stay plain: OIHW⟨outputs⟩. */
export function imageWeights(
  weights: TensorNode,
  outputs: readonly number[],
  fold: number,
  context: BlockedContext,
): readonly string[] {
  const { builder, block, value, remember } = context;
  const [rows, columns, height, width] = weights.shape as readonly [number, number, number, number];
  const unit = block / fold;
  const taps = height * width;
  return remember(`image weights ${weights.id} ${outputs.join()} by ${fold}`, () => {
    const viewed = builder.node('Reshape', [value(weights), builder.integers(rows / unit, unit, columns, taps)]);
    let ordered = builder.node('Transpose', [viewed], { perm: [0, 2, 3, 1] });
    if (fold > 1) {
      const lone = builder.node('Reshape', [ordered, builder.integers(rows / unit, 1, columns * taps, 1, unit)]);
      ordered = builder.node('Mul', [lone, identity(fold, [fold, 1, fold, 1], builder)]);
    }
    const shape = builder.integers(rows * fold, columns * fold, height, width);
    const extents = outputs.map((extent) => extent * fold);
    return split(builder.node('Reshape', [ordered, shape]), extents, 0, context);
  });
}

/**
 * Weights of a depthwise convolution, one kernel per channel (and image in a block).
 * @param weights channels × 1 × kernel height × kernel width
 * @param adjoint turn the kernel by 180°
 * @param extents channels of the parts, of all images in a block
 */
export function depthwiseWeights(
  weights: TensorNode,
  adjoint: boolean,
  extents: readonly number[],
  fold: number,
  context: BlockedContext,
): readonly string[] {
  const { builder, block } = context;
  const [channels, , height, width] = weights.shape as readonly [number, number, number, number];
  const unit = block / fold;
  const taps = height * width;
  return context.remember(`depthwise weights ${weights.id} ${adjoint} ${extents.join()} by ${fold}`, () => {
    const viewed = builder.node('Reshape', [context.value(weights), builder.integers(channels / unit, unit, taps)]);
    let ordered = builder.node('Transpose', [viewed], { perm: [0, 2, 1] });
    if (adjoint && taps > 1) ordered = builder.node('Gather', [ordered, reversed(taps, context)], { axis: 1 });
    if (fold > 1) {
      const lone = builder.node('Reshape', [ordered, builder.integers(channels / unit, taps, 1, unit)]);
      ordered = builder.node('Expand', [lone, builder.integers(channels / unit, taps, fold, unit)]);
    }
    const whole = builder.node('Reshape', [ordered, builder.integers(channels * fold, 1, height, width)]);
    return split(whole, extents, 0, context);
  });
}

function reversed(taps: number, { builder }: BlockedContext): string {
  return builder.integers(...Array.from({ length: taps }, (_, tap) => taps - 1 - tap));
}

function split(
  whole: string,
  extents: readonly number[],
  axis: number,
  { builder }: Pick<BlockedContext, 'builder'>,
): readonly string[] {
  if (extents.length === 1) return [whole];
  return builder.nodes('Split', [whole, builder.integers(...extents)], extents.length, { axis });
}

function total(extents: readonly number[]): number {
  return extents.reduce((sum, extent) => sum + extent, 0);
}
