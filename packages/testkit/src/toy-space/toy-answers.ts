import { scoreMatrix } from '@touchstone/contract';
import type { ScoreMatrix } from '@touchstone/contract';
import { toyPool } from './toy-pool.js';

export interface ToyQuestion {
  /** count × 9 pixels. */
  readonly images: ArrayLike<number>;
  /** Class of each image. */
  readonly labels: ArrayLike<number>;
  /** Weights of class 0 and 1, then their biases. */
  readonly weights: ArrayLike<number>;
  /** Weights of the operations, 3 edges × 4 operations. */
  readonly mixture: ScoreMatrix;
  /** Multiplies the mixture; ones if absent. */
  readonly gates?: ScoreMatrix;
}

export interface ToyAnswers {
  /** Mean cross-entropy. */
  readonly loss: number;
  /** Percent. */
  readonly accuracy: number;
  /** Per image and class. */
  readonly logits: readonly (readonly number[])[];
  /** ∂loss/∂gate of each image alone, per image, edge and operation; their sum is that of a batch gate. */
  readonly gateGradients: readonly ScoreMatrix[];
  /** ∂loss/∂mixture. */
  readonly mixtureGradient: ScoreMatrix;
  /** ∂loss/∂weights, 4 values. */
  readonly weightGradient: readonly number[];
}

/**
 * All about a toy supernet of one cell, by formulas in float64: with f = mean over pixels of
 * Σ m₁ₒ o(x) + Σ m₂ₒ o(Σ m₀ₒ o(x)) and the logits W f + b, the cross-entropy's gradient is p − y.
 */
export function toyAnswers(question: ToyQuestion): ToyAnswers {
  const { labels, weights, mixture, gates } = question;
  const factor = scoreMatrix(3, 4, (edge, operation) => mixture[edge]![operation]! * (gates?.[edge]![operation] ?? 1));
  const images = Array.from(labels, (label, index) => {
    const pixels = Array.from({ length: 9 }, (_, pixel) => question.images[index * 9 + pixel]!);
    return answerImage(pixels, label, weights, factor, labels.length);
  });
  const over = (term: (image: (typeof images)[number]) => number): number =>
    images.reduce((total, image) => total + term(image), 0);
  const perEdge = (term: (edge: number, operation: number) => number): number[][] => scoreMatrix(3, 4, term);
  return {
    loss: over((image) => image.loss) / images.length,
    accuracy: (100 * over((image) => (image.correct ? 1 : 0))) / images.length,
    logits: images.map((image) => image.logits),
    gateGradients: images.map(({ slopes }) => perEdge((e, o) => mixture[e]![o]! * slopes[e]![o]!)),
    mixtureGradient: perEdge((e, o) => (gates?.[e]![o] ?? 1) * over(({ slopes }) => slopes[e]![o]!)),
    weightGradient: [0, 1, 2, 3].map((index) => over((image) => image.weightGradient[index]!)),
  };
}

function answerImage(
  x: readonly number[],
  label: number,
  weights: ArrayLike<number>,
  factor: ScoreMatrix,
  count: number,
) {
  const fromInput = outputs(x);
  const inner = mix(fromInput, factor[0]!);
  const fromInner = outputs(inner);
  const feature = average(mix(fromInput, factor[1]!)) + average(mix(fromInner, factor[2]!));
  const logits = [0, 1].map((k) => weights[k]! * feature + weights[2 + k]!);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  const errors = logits.map((logit, k) => (Math.exp(logit) / total - (k === label ? 1 : 0)) / count);
  const featureSlope = errors.reduce((sum, error, k) => sum + error * weights[k]!, 0);

  // Every pixel of the cell's output has an equal share in the feature.
  const share = Array<number>(9).fill(featureSlope / 9);
  const byRelu = share.map((value, pixel) => (inner[pixel]! > 0 ? value : 0));
  const innerSlope = mix([share.map(() => 0), share, byRelu, toyPool.transpose(share)], factor[2]!);
  const slope = (output: readonly number[], upstream: readonly number[]): number =>
    output.reduce((sum, value, pixel) => sum + value * upstream[pixel]!, 0);
  return {
    loss: Math.log(total) - logits[label]!,
    correct: logits[label]! > logits[1 - label]! || (label === 0 && logits[0] === logits[1]),
    logits,
    slopes: [
      fromInput.map((output) => slope(output, innerSlope)),
      fromInput.map((output) => slope(output, share)),
      fromInner.map((output) => slope(output, share)),
    ],
    weightGradient: [...errors.map((error) => error * feature), ...errors],
  };
}

/** What none, skip_connect, relu and avg_pool_3x3 make of an image. */
function outputs(x: readonly number[]): readonly (readonly number[])[] {
  return [x.map(() => 0), x, x.map((value) => Math.max(value, 0)), toyPool.apply(x)];
}

function mix(images: readonly (readonly number[])[], factors: readonly number[]): number[] {
  return images[0]!.map((_, pixel) => images.reduce((sum, image, o) => sum + factors[o]! * image[pixel]!, 0));
}

function average(image: readonly number[]): number {
  return image.reduce((sum, value) => sum + value, 0) / image.length;
}
