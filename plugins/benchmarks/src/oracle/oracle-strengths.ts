import type { Benchmark, BenchmarkQuery, ScoreMatrix, SearchSpace } from '@touchstone/contract';
import { scoreMatrix, TouchstoneError } from '@touchstone/contract';

export interface OracleStrengths {
  /** Highest accuracy (percent) of the architectures that contain the operation on the edge. */
  readonly best: ScoreMatrix;
  /** Mean accuracy of the same. */
  readonly mean: ScoreMatrix;
}

/**
 * True strengths of operations, edges × operations, from all architectures of a space (Xiang et al.
 * 2021, "Zero-cost operation scoring in differentiable architecture search": best-acc and avg-acc).
 * Architectures that the benchmark does not know are left out; TouchstoneError `DATA` where it knows
 * none with an operation, so every number is finite.
 */
export function oracleStrengths(
  benchmark: Pick<Benchmark, 'name' | 'query'>,
  space: SearchSpace,
  query: BenchmarkQuery,
): OracleStrengths {
  const { edges, operations } = space;
  const matrix = (value: number): number[][] => scoreMatrix(edges.length, operations.length, () => value);
  const best = matrix(-Infinity);
  const sum = matrix(0);
  const count = matrix(0);
  for (const architecture of space.architectures()) {
    const accuracy = benchmark.query(architecture, query);
    if (accuracy === undefined) continue;
    for (const [edge, operation] of architecture.entries()) {
      best[edge]![operation] = Math.max(best[edge]![operation]!, accuracy);
      sum[edge]![operation]! += accuracy;
      count[edge]![operation]! += 1;
    }
  }
  const mean = scoreMatrix(edges.length, operations.length, (edge, operation) => {
    const known = count[edge]![operation]!;
    if (known > 0) return sum[edge]![operation]! / known;
    const { from, to } = edges[edge]!;
    const name = operations[operation]!.name;
    const message = `the benchmark "${benchmark.name}" knows no architecture with ${name} on edge ${from}→${to}`;
    throw new TouchstoneError('DATA', message, {
      where: JSON.stringify(query),
      hint: 'Dataset, split, epochs and seed must be those of the table; or the table is not complete.',
    });
  });
  return { best, mean };
}
