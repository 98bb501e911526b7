import type { TensorNode } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import type { BlockedContext } from './blocked-operation.js';
import { imageMeans, imageProducts } from './image-sums.js';
import { fewestRuns, runMeans, runProducts, type Runs } from './runs.js';

/** Partial sums, all of equally many values. */
interface PartialSums {
  /** ONNX name: sections · count · (channels / sections) values in this order. */
  readonly name: string;
  /** How many there are of each channel. */
  readonly count: number;
  /** Into how many ranges of equally many channels the values are cut. */
  readonly sections: number;
}

/** Σ x · factor over batch, height and width: one vector of channels, plain. */
export function channelSums(x: TensorNode, factor: number, context: BlockedContext): string {
  const means = meansOf(x, context);
  const values = sizeOf(x.shape) / x.shape[1]!;
  return addUp(means, (factor * values) / means.count, x.shape[1]!, context);
}

/** Σ a · b · factor over batch, height and width: one vector of channels, plain. */
export function channelProducts(a: TensorNode, b: TensorNode, factor: number, context: BlockedContext): string {
  return addUp(productsOf(a, b, context), factor, a.shape[1]!, context);
}

/** Σ a · b over everything: a scalar. */
export function totalProduct(a: TensorNode, b: TensorNode, context: BlockedContext): string {
  const { builder } = context;
  const { name, count } = productsOf(a, b, context);
  const length = count * a.shape[1]!;
  const ones = builder.floats(new Float32Array(length).fill(1), [length]);
  return builder.node('MatMul', [ones, builder.node('Reshape', [name, builder.integers(length)])]);
}

function meansOf(x: TensorNode, context: BlockedContext): PartialSums {
  return inOneBlock(x, context)
    ? overRuns(x, context, (part, runs) => runMeans(part, runs, context))
    : { name: imageMeans(x, context), count: x.shape[0]!, sections: 1 };
}

function productsOf(a: TensorNode, b: TensorNode, context: BlockedContext): PartialSums {
  if (!inOneBlock(a, context)) return { name: imageProducts(a, b, context), count: a.shape[0]!, sections: 1 };
  const others = context.parts(b, context.fold(a));
  return overRuns(a, context, (part, runs, index) => runProducts(part, others[index]!, runs, context));
}

/** Whether each part has one block of channels, so that in memory all its images are one with many pixels. */
function inOneBlock(x: TensorNode, { block, extents, fold }: BlockedContext): boolean {
  return extents(x).every((extent) => extent * fold(x) === block);
}

function overRuns(
  x: TensorNode,
  context: BlockedContext,
  reduceRuns: (part: string, runs: Runs, index: number) => string,
): PartialSums {
  const { builder, block } = context;
  const fold = context.fold(x);
  const pixels = (x.shape[0]! / fold) * x.shape[2]! * x.shape[3]!;
  const runs = fewestRuns(pixels);
  const parts = context
    .parts(x)
    .map((part, index) => reduceRuns(part, { count: runs * block, length: pixels / runs }, index));
  const name = parts.length > 1 ? builder.node('Concat', parts, { axis: 1 }) : parts[0]!;
  return { name, count: runs * fold, sections: parts.length };
}

/** A product with a vector of equal values takes a third of the time of onnxruntime's sums over such axes. */
function addUp(
  { name, count, sections }: PartialSums,
  factor: number,
  channels: number,
  { builder }: BlockedContext,
): string {
  const view = (value: string, ...shape: readonly number[]): string =>
    builder.node('Reshape', [value, builder.integers(...shape)]);
  if (count === 1) {
    const vector = view(name, channels);
    return factor === 1 ? vector : builder.node('Mul', [vector, builder.scalar(factor)]);
  }
  const factors = builder.floats(new Float32Array(count).fill(factor), [count]);
  if (sections === 1) return builder.node('MatMul', [factors, view(name, count, channels)]);
  return view(builder.node('MatMul', [factors, view(name, sections, count, channels / sections)]), channels);
}
