import { TouchstoneError } from '@touchstone/contract';
import type { Architecture, OracleView, SearchSpace } from '@touchstone/contract';

/**
 * True accuracies of the architectures that the space's own rule can return.
 * Throws `DATA` where the table knows none of them.
 */
export function selectableAccuracies(
  space: SearchSpace,
  { benchmark, query }: OracleView,
): readonly { readonly architecture: Architecture; readonly accuracy: number }[] {
  const known = [...space.architectures()].flatMap((architecture) => {
    const accuracy = isSelectable(space, architecture) ? benchmark.query(architecture, query) : undefined;
    return accuracy === undefined ? [] : [{ architecture, accuracy }];
  });
  if (known.length > 0) return known;
  throw new TouchstoneError('DATA', `benchmark '${benchmark.name}' has no answer to ${JSON.stringify(query)}`);
}

function isSelectable(space: SearchSpace, architecture: Architecture): boolean {
  const scores = architecture.map((chosen) => space.operations.map((_, operation) => (operation === chosen ? 1 : 0)));
  return space.discretise(scores).every((operation, edge) => operation === architecture[edge]);
}
