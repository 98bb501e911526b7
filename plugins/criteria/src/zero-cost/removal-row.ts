import { TouchstoneError } from '@touchstone/contract';
import type { OperationMask, SearchSpace } from '@touchstone/contract';
import type { ProxyMeasure } from './proxy.js';
import { withEdge } from './with-edge.js';

/**
 * −PROXY(S \ (e, o)) of every operation of one edge, higher keeps. The other weights are not
 * renormalised. `none` contributes nothing, so that removing it is S itself.
 * @param base the mask that makes S
 * @param whole PROXY(S)
 * Throws `NUMERICS` where the proxy is undefined.
 */
export async function removalRow(
  space: SearchSpace,
  measure: ProxyMeasure,
  base: OperationMask,
  whole: number,
  edge: number,
): Promise<number[]> {
  const row: number[] = [];
  for (const [operation, { name, layers }] of space.operations.entries()) {
    const mask = withEdge(base, edge, (other) => (other === operation ? 0 : base[edge]![other]!));
    const value = layers === 'zero' ? whole : await measure(mask);
    if (!Number.isFinite(value)) {
      throw new TouchstoneError('NUMERICS', `the proxy of the supernet without an operation is undefined (${value})`, {
        where: `edge ${edge}, ${name}`,
        hint: 'take another proxy or another batchSize',
      });
    }
    row.push(-value);
  }
  return row;
}
