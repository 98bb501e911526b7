const DECIMALS = 1000;

/** Mean of the relative decreases from `before` to `after`, each rounded to 3 decimals as TE-NAS rounds them. */
export function meanChange(before: readonly number[], after: readonly number[]): number {
  const changes = before.map((value, index) => Math.round((DECIMALS * (value - after[index]!)) / value) / DECIMALS);
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}
