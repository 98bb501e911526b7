/**
 * Where an axis starts and ends so that `needed` values are in the frame, with some air below.
 * Controls such as the worst cell of the table may lie far outside: they must not squash the rest.
 */
export function accuracyDomain(needed: readonly number[], top: number): [number, number] {
  const low = Math.min(top, ...needed);
  const high = Math.max(top, ...needed);
  const air = Math.max(0.04 * (high - low), 0.2);
  return [low - air, Math.min(high + air / 2, Math.max(100, high))];
}
