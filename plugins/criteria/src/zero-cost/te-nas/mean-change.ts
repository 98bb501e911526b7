/** TE-NAS keeps 3 decimals. */
const THOUSAND = 1000;

/** Mean of the relative decreases from `before` to `after`, each rounded before the mean. */
export function meanChange(before: readonly number[], after: readonly number[]): number {
  const changes = before.map((value, index) => Math.round((THOUSAND * (value - after[index]!)) / value) / THOUSAND);
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}
