import { accuraciesOf, oracleStrengths, percentileOf } from '@touchstone/benchmarks';
import { scoreMatrix, type SearchSpace, selectableArchitectures } from '@touchstone/contract';
import { mean } from '@touchstone/stats';
import type { Judge } from './judge.js';
import type { RankingInput } from './ranking-input.js';

/** Reads the whole table once. Throws TouchstoneError `DATA` where it does not know the space. */
export function createJudge({ space, table, query }: Pick<RankingInput, 'space' | 'table' | 'query'>): Judge {
  const accuracies = accuraciesOf(table, space, query, 'all');
  return {
    optimum: Math.max(...accuracies),
    randomMean: mean(accuraciesOf(table, space, query, 'selectable')),
    percentile: (accuracy) => percentileOf(accuracy, accuracies),
    strengths: oracleStrengths(table, space, query).best,
    returnable: returnableOperations(space),
  };
}

function returnableOperations(space: SearchSpace): boolean[][] {
  const seen = space.edges.map(() => new Set<number>());
  for (const architecture of selectableArchitectures(space)) {
    for (const [edge, operation] of architecture.entries()) seen[edge]!.add(operation);
  }
  return scoreMatrix(space.edges.length, space.operations.length, () => 0).map((row, edge) =>
    row.map((_, operation) => seen[edge]!.has(operation)),
  );
}
