import type { Probe, ProbeResult, TensorNode } from '@touchstone/contract';
import { add, concat, maximum, mean, multiply, reciprocal, reshape, step, subtract, sum } from '@touchstone/program';

/** Variances up to here count as 0, so that the sum of their inverse squares stays in the range of float32. */
const SMALLEST_VARIANCE = 1e-15;

/**
 * The information importance measurement of IS-DARTS for every edge and operation but `none`: the mean over
 * images, channels and pixels of 3 (z − μ)² / σ⁶, with z the operation's output before its weight, μ and σ its
 * mean and standard deviation over channels (divisor C − 1, as the source's torch.std), averaged over cells.
 * Since Σ_c (z − μ)² = (C − 1) σ², it is 3 (C − 1) / C times the mean of 1 / σ⁴ over images and pixels.
 */
export const informationProbe: Probe = {
  name: 'information',
  build: ({ outputs }) => {
    const cells = new Map<string, TensorNode[]>();
    for (const { edge, operation, value } of outputs) {
      const name = outputName(edge, operation);
      cells.set(name, [...(cells.get(name) ?? []), measured(value)]);
    }
    return Object.fromEntries(
      Array.from(cells, ([name, values]) => [
        name,
        multiply(
          values.reduce((total, value) => add(total, value)),
          1 / values.length,
        ),
      ]),
    );
  },
};

/**
 * Mean over batches; ∞ where some output has variance 0 at a pixel, where 0 / 0 is ∞ by the source's rule, and for
 * `none`, whose output is 0 everywhere.
 */
export function informationOf(results: readonly ProbeResult[], edge: number, operation: number): number {
  const batches = results.map((result) => result[outputName(edge, operation)]);
  return batches.reduce((total, batch) => {
    if (batch === undefined || batch[1]! > 0) return Infinity;
    return total + batch[0]! / results.length;
  }, 0);
}

function outputName(edge: number, operation: number): string {
  return `edge ${edge}, operation ${operation}`;
}

/**
 * [information, number of pixels without variance, mean variance] of one output. The last is for the check that
 * outputs of a probe are finite: a variance beyond float32 would else look like an information of 0, the best.
 */
function measured(value: TensorNode): TensorNode {
  const [batch, channels, height, width] = value.shape as readonly [number, number, number, number];
  const centred = subtract(value, reshape(mean(value, [1]), [batch, 1, height, width]));
  // With divisor C; σ² is C / (C − 1) times that.
  const variance = mean(multiply(centred, centred), [1]);
  const inverse = reciprocal(maximum(variance, SMALLEST_VARIANCE));
  const factor = 3 * ((channels - 1) / channels) ** 3;
  const information = multiply(mean(multiply(inverse, inverse)), factor);
  const flat = sum(subtract(1, step(subtract(variance, SMALLEST_VARIANCE))));
  return concat(
    [information, flat, mean(variance)].map((number) => reshape(number, [1])),
    0,
  );
}
