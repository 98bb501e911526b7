import type { Architecture, Benchmark, SearchSpace } from '@touchstone/contract';
import type { Neighbour, TableKey } from './architecture-report.js';
import type { ListedSpace } from './list-space.js';

/**
 * All architectures that differ by the operation of one edge, the most accurate by the first table
 * first; those that it does not know come last, in the order of edges and operations.
 */
export function findNeighbours(
  space: SearchSpace,
  architecture: Architecture,
  listed: ListedSpace | undefined,
  benchmark: Benchmark | undefined,
  tables: readonly TableKey[],
): Neighbour[] {
  const canonical = space.canonical(architecture);
  const neighbours = space.edges.flatMap((edge, place) =>
    space.operations.flatMap(({ name }, operation) => {
      if (architecture[place] === operation) return [];
      const other = architecture.map((kept, at) => (at === place ? operation : kept));
      return {
        edge,
        from: space.operations[architecture[place]!]!.name,
        to: name,
        architecture: space.encode(other),
        ...(listed === undefined ? {} : { index: listed.indexOf(other) }),
        sameClass: space.canonical(other) === canonical,
        accuracies: tables.map((table) => benchmark?.query(other, { ...table, seed: 'mean' }) ?? null),
      };
    }),
  );
  const key = ({ accuracies }: Neighbour): number => accuracies[0] ?? -1;
  return neighbours.sort((first, second) => key(second) - key(first));
}
