import type { Architecture } from '@touchstone/contract';

/** How many of the architectures choose an operation on an edge: edges × operations, as Fleiss' kappa takes it. */
export function countChoices(architectures: readonly Architecture[], edges: number, operations: number): number[][] {
  const counts = Array.from({ length: edges }, () => Array<number>(operations).fill(0));
  for (const architecture of architectures) {
    for (let edge = 0; edge < edges; edge++) counts[edge]![architecture[edge]!]! += 1;
  }
  return counts;
}
