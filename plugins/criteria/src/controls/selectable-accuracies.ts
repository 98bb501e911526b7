import { selectableArchitectures, TouchstoneError } from '@touchstone/contract';
import type { Architecture, OracleView, SearchSpace } from '@touchstone/contract';

/**
 * True accuracies of the architectures that the space's own rule can return.
 * Throws `DATA` where the table knows none of them.
 */
export function selectableAccuracies(
  space: SearchSpace,
  { benchmark, query }: OracleView,
): readonly { readonly architecture: Architecture; readonly accuracy: number }[] {
  const known = [...selectableArchitectures(space)].flatMap((architecture) => {
    const accuracy = benchmark.query(architecture, query);
    return accuracy === undefined ? [] : [{ architecture, accuracy }];
  });
  if (known.length > 0) return known;
  throw new TouchstoneError('DATA', `benchmark '${benchmark.name}' has no answer to ${JSON.stringify(query)}`);
}
