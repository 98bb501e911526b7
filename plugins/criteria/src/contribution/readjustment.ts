import { stopIfAborted } from '@touchstone/contract';
import type { CriterionContext, Probe } from '@touchstone/contract';
import { multiply, sum } from '@touchstone/program';
import { batchMean } from './batch-mean.js';
import { overCells } from './over-cells.js';

const probe: Probe = {
  name: 'readjustment',
  build: ({ loss, alphas, gates, input, gradients }) => {
    const [slope] = gradients(loss, [alphas]);
    const along = sum(multiply(slope!, input('direction', alphas.shape)));
    const [curvature, mixed] = gradients(along, [alphas, gates]);
    return { curvature: curvature!, mixed: mixed! };
  },
};

/** Second derivatives of the loss on `search-valid`, which the alphas are trained on; row-major. */
export interface Readjustment {
  /** ∂²L/∂α∂α, alphas × alphas. */
  readonly curvature: Float64Array;
  /** ∂²L/∂α∂m, alphas × gates, where a gate is that of its operation in all cells at once. */
  readonly mixed: Float64Array;
}

/**
 * A row for each alpha by one product with the Hessian, exact but for the engine's rounding: a forward and two
 * backward passes for every alpha and batch. Throws `INTERRUPTED` on abort.
 * @param batches of search-valid, of which the mean is taken
 */
export async function readjustment(
  { space, supernet, signal }: Pick<CriterionContext, 'space' | 'supernet' | 'signal'>,
  batches: number,
): Promise<Readjustment> {
  const size = space.edges.length * space.operations.length;
  const [curvature, mixed] = [new Float64Array(size * size), new Float64Array(size * size)];
  for (let alpha = 0; alpha < size; alpha++) {
    stopIfAborted(signal);
    const direction = new Float32Array(size);
    direction[alpha] = 1;
    const results = await supernet.run(probe, { split: 'search-valid', batches, inputs: { direction } });
    curvature.set(batchMean(results, 'curvature'), alpha * size);
    mixed.set(overCells(batchMean(results, 'mixed'), size), alpha * size);
  }
  return { curvature, mixed };
}
