import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext } from './blocked-operation.js';
import { pointwiseWindow } from './pointwise-window.js';

/** Values whose sum the kernels carry in one float32; more are summed in several runs, which keeps digits. */
const LONGEST_RUN = 1024;

/** A blocked tensor read as runs of pixels, each of one channel: 1 × count × 1 × length. */
export interface Runs {
  /** Runs of all images and channels. */
  readonly count: number;
  /** Pixels of a run. */
  readonly length: number;
}

/** Into how many equal runs so many pixels are cut. */
export function fewestRuns(pixels: number): number {
  let runs = Math.ceil(pixels / LONGEST_RUN);
  while (pixels % runs !== 0) runs += 1;
  return runs;
}

/** Mean of each run. */
export function runMeans(part: string, { count, length }: Runs, context: BlockedContext): string {
  return context.builder.node('GlobalAveragePool', [view(part, context, 1, count, 1, length)], {}, BLOCKED_DOMAIN);
}

/**
 * Sum of products of each run. In memory a blocked tensor is also a kernel for each run, so that a
 * depthwise convolution with the other factor as its weights sums the products without storing them.
 */
export function runProducts(part: string, other: string, { count, length }: Runs, context: BlockedContext): string {
  const images = view(part, context, 1, count, 1, length);
  const weights = view(other, context, count, 1, 1, length);
  const attributes = { ...pointwiseWindow, kernel_shape: [1, length], group: count };
  return context.builder.node('Conv', [images, weights], attributes, BLOCKED_DOMAIN);
}

/** The same memory under another shape. */
function view(name: string, { builder }: BlockedContext, ...shape: readonly number[]): string {
  return builder.node('Reshape', [name, builder.integers(...shape)]);
}
