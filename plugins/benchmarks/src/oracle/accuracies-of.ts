import type { Benchmark, BenchmarkQuery, SearchSpace } from '@touchstone/contract';
import { selectableArchitectures, TouchstoneError } from '@touchstone/contract';

/**
 * The accuracies (percent) that a benchmark knows of a space's architectures, in index order: of `all`,
 * or of the `selectable` ones that the space's rule can return. Isomorphic architectures count each,
 * as a uniformly random choice would. Throws TouchstoneError `DATA` when it knows none.
 */
export function accuraciesOf(
  benchmark: Pick<Benchmark, 'name' | 'query'>,
  space: SearchSpace,
  query: BenchmarkQuery,
  of: 'all' | 'selectable',
): number[] {
  const accuracies: number[] = [];
  for (const architecture of of === 'all' ? space.architectures() : selectableArchitectures(space)) {
    const accuracy = benchmark.query(architecture, query);
    if (accuracy !== undefined) accuracies.push(accuracy);
  }
  if (accuracies.length === 0) {
    const message = `the benchmark "${benchmark.name}" knows no architecture of "${space.name}" under this query`;
    throw new TouchstoneError('DATA', message, {
      where: JSON.stringify(query),
      hint: 'Dataset, split, epochs and seed must be those of the table.',
    });
  }
  return accuracies;
}
