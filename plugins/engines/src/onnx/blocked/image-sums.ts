import type { TensorNode } from '@touchstone/contract';
import type { BlockedContext } from './blocked-operation.js';
import { fewestRuns, runMeans, runProducts, type Runs } from './runs.js';

/** Means over the pixels of each image and channel, batch × channels × 1 × 1, plain (one pixel has no layout). */
export function imageMeans(x: TensorNode, context: BlockedContext): string {
  return overRuns(x, 'ReduceMean', context, (part, runs) => runMeans(part, runs, context));
}

/** Sums of a · b over the pixels of each image and channel, batch × channels × 1 × 1. */
export function imageProducts(a: TensorNode, b: TensorNode, context: BlockedContext): string {
  const others = context.parts(b, context.fold(a));
  return overRuns(a, 'ReduceSum', context, (part, runs, index) => runProducts(part, others[index]!, runs, context));
}

/** Reduces each part run by run, then the runs of an image. @returns batch × channels × 1 × 1 */
function overRuns(
  x: TensorNode,
  join: 'ReduceMean' | 'ReduceSum',
  context: BlockedContext,
  reduceRuns: (part: string, runs: Runs, index: number) => string,
): string {
  const { builder, block } = context;
  const batch = x.shape[0]!;
  const pixels = x.shape[2]! * x.shape[3]!;
  const perImage = fewestRuns(pixels);
  const results = context.parts(x).map((part, index) => {
    const series = batch * context.extents(x)[index]!;
    const reduced = reduceRuns(part, { count: series * perImage, length: pixels / perImage }, index);
    const shape = builder.integers(batch, series / batch, 1, 1);
    if (perImage === 1) return builder.node('Reshape', [reduced, shape]);
    const runs = builder.node('Reshape', [reduced, builder.integers(series / block, perImage, block)]);
    const joined =
      join === 'ReduceMean'
        ? builder.node('ReduceMean', [runs], { axes: [1], keepdims: 0 })
        : builder.node('ReduceSum', [runs, builder.integers(1)], { keepdims: 0 });
    return builder.node('Reshape', [joined, shape]);
  });
  return results.length > 1 ? builder.node('Concat', results, { axis: 1 }) : results[0]!;
}
