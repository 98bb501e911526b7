/** What removing an operation changes, relative to the supernet with it. */
export interface RemovalChange {
  readonly edge: number;
  readonly operation: number;
  /** (condition number before − after) / before: the higher, the sooner it is pruned. */
  readonly ntk: number;
  /** (linear regions before − after) / before: the lower, the sooner it is pruned. */
  readonly regions: number;
}

/** Of what changes are sorted by; ranks are shared by the changes themselves. */
const SIGNIFICANT_FIGURES = 3;

/**
 * Operations in the order in which they are to be pruned: by the sum of their ranks of both changes; equal
 * changes that follow each other share a rank. Ties go to the operation that is first by the condition
 * number (`prune_func_rank` of VITA-Group/TENAS).
 */
export function pruningOrder(changes: readonly RemovalChange[]): readonly RemovalChange[] {
  const byNtk = changes.toSorted((a, b) => significant(b.ntk) - significant(a.ntk));
  const byRegions = changes.toSorted((a, b) => significant(a.regions) - significant(b.regions));
  const ntkRanks = ranks(byNtk, ({ ntk }) => ntk);
  const regionRanks = ranks(byRegions, ({ regions }) => regions);
  const total = (change: RemovalChange): number => ntkRanks.get(change)! + regionRanks.get(change)!;
  return byNtk.toSorted((a, b) => total(a) - total(b));
}

function ranks<T>(sorted: readonly T[], value: (item: T) => number): ReadonlyMap<T, number> {
  const result = new Map<T, number>();
  let rank = 0;
  sorted.forEach((item, index) => {
    if (index > 0 && value(item) !== value(sorted[index - 1]!)) rank += 1;
    result.set(item, rank);
  });
  return result;
}

function significant(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_FIGURES));
}
