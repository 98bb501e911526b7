import type { ReportGroup, ScoredRow } from '@touchstone/contract';
import { kendallTauB, spearman } from '@touchstone/stats';

interface RankCorrelation {
  readonly kendall: number | null;
  readonly spearman: number | null;
}

/** Against the best and the mean accuracy of all architectures with an operation. */
export interface RankCorrelations {
  readonly best: RankCorrelation;
  readonly mean: RankCorrelation;
}

type Scores = NonNullable<ScoredRow['scores']>;

/** With more operations the orders of an edge are too many to be kept, and their keys no longer exact integers. */
const REMEMBERED_OPERATIONS = 8;

/**
 * A function that says how well scores order the operations of each edge, compared with the oracle's
 * strengths: mean over the edges on which the correlation is defined, null where there is none. Only
 * operations that the space's rule can return are compared; a refused one (null) is the lowest.
 * Correlations depend on the order alone, of which an edge has few, so each order is computed once.
 */
export function createRankCorrelation(oracle: ReportGroup['oracle']): (scores: Scores) => RankCorrelations {
  const edges = oracle.returnable.map((row, edge) => {
    const compared = row.flatMap((returnable, operation) => (returnable ? [operation] : []));
    return { compared, best: pick(oracle.best[edge]!, compared), mean: pick(oracle.mean[edge]!, compared) };
  });
  const remembered = edges.map(() => new Map<number, RankCorrelations>());

  function ofEdge(edge: number, row: readonly (number | null)[]): RankCorrelations {
    const { compared, best, mean } = edges[edge]!;
    const key = compared.length <= REMEMBERED_OPERATIONS ? orderKey(row, compared) : undefined;
    const before = key === undefined ? undefined : remembered[edge]!.get(key);
    if (before !== undefined) return before;
    const ours = pick(row, compared);
    const made = { best: correlate(ours, best), mean: correlate(ours, mean) };
    if (key !== undefined) remembered[edge]!.set(key, made);
    return made;
  }

  return (scores) => {
    const ofEdges = scores.map((row, edge) => ofEdge(edge, row));
    return { best: average(ofEdges, 'best'), mean: average(ofEdges, 'mean') };
  };
}

/** Loops: this is done for every row. */
function average(ofEdges: readonly RankCorrelations[], by: 'best' | 'mean'): RankCorrelation {
  let [kendall, kendalls, rho, rhos] = [0, 0, 0, 0];
  for (const { [by]: ofEdge } of ofEdges) {
    if (ofEdge.kendall !== null) {
      kendall += ofEdge.kendall;
      kendalls++;
    }
    if (ofEdge.spearman !== null) {
      rho += ofEdge.spearman;
      rhos++;
    }
  }
  return { kendall: kendalls === 0 ? null : kendall / kendalls, spearman: rhos === 0 ? null : rho / rhos };
}

function pick(row: readonly (number | null)[], operations: readonly number[]): number[] {
  return operations.map((operation) => row[operation] ?? -Infinity);
}

function correlate(ours: readonly number[], oracle: readonly number[]): RankCorrelation {
  return { kendall: kendallTauB(ours, oracle) ?? null, spearman: spearman(ours, oracle) ?? null };
}

/** One ternary digit per pair: less, greater or equal. */
function orderKey(row: readonly (number | null)[], compared: readonly number[]): number {
  let key = 0;
  for (let high = 1; high < compared.length; high++) {
    const b = row[compared[high]!] ?? -Infinity;
    for (let low = 0; low < high; low++) {
      const a = row[compared[low]!] ?? -Infinity;
      key *= 3;
      if (a < b) key += 1;
      else if (a > b) key += 2;
    }
  }
  return key;
}
