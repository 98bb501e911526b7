/** Decimals that tell neighbouring ticks apart. */
export function decimalsOf(ticks: readonly number[]): number {
  const step = ticks.length < 2 ? 1 : Math.abs(ticks[1]! - ticks[0]!);
  return Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
}
