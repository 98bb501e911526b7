import { stopIfAborted } from '@touchstone/contract';
import type { CriterionContext, GateGradients, Probe, ProbeOptions, ProbeResult } from '@touchstone/contract';
import { multiply, sum } from '@touchstone/program';

/** Slope d·g and curvature d·H d of the loss along a direction d of gates; H d is exact, the gradient of d·g. */
const probe: Probe = {
  name: 'gate-curvature',
  build: ({ loss, gates, input, gradients }) => {
    const direction = input('direction', gates.shape);
    const slope = sum(multiply(gradients(loss, [gates])[0]!, direction));
    const product = gradients(slope, [gates])[0]!;
    return { slope, curvature: sum(multiply(product, direction)) };
  },
};

export interface SecondOrderOptions extends Required<Pick<ProbeOptions, 'mixture' | 'split'>> {
  readonly curvature: 'shared' | 'cell';
}

/**
 * Gate gradients that also see curvature: g − ½ h, with g = ∂L/∂m and h = ∂²L/∂m² at m = 1, so that −(g − ½ h) is
 * the second-order Taylor estimate of L(m = 0) − L(m = 1).
 * - `shared`: one gate m for the operation in all cells; given as those of one cell
 * - `cell`: a gate in each cell, the others staying 1
 *
 * A forward and two backward passes per batch for each gate. `none` gives 0 without a pass.
 * Throws `INTERRUPTED` on abort, `NUMERICS` where a derivative is not finite.
 */
export async function secondOrderGradients(
  { space, supernet, signal }: CriterionContext,
  { curvature, ...options }: SecondOrderOptions,
): Promise<GateGradients> {
  const { edges, operations } = space;
  const perCell = edges.length * operations.length;
  const cells = curvature === 'shared' ? 1 : supernet.cells;
  const along = async (place: number, cell: number): Promise<readonly ProbeResult[]> => {
    stopIfAborted(signal);
    const direction = Float32Array.from({ length: supernet.cells * perCell }, (_, gate) =>
      gate % perCell === place && (curvature === 'shared' || Math.floor(gate / perCell) === cell) ? 1 : 0,
    );
    return supernet.run(probe, { ...options, inputs: { direction } });
  };

  let values = new Float32Array();
  for (let gate = 0; gate < cells * perCell; gate++) {
    const place = gate % perCell;
    if (operations[place % operations.length]!.layers === 'zero') continue;
    const results = await along(place, Math.floor(gate / perCell));
    if (values.length === 0) values = new Float32Array(results.length * cells * perCell);
    results.forEach((result, batch) => {
      values[batch * cells * perCell + gate] = result['slope']![0]! - result['curvature']![0]! / 2;
    });
  }
  return {
    batches: values.length / (cells * perCell),
    samples: 1,
    cells,
    edges: edges.length,
    operations: operations.length,
    values,
  };
}
