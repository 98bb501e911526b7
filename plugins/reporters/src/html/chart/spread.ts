/**
 * Positions moved apart so that neighbours are at least `gap` from each other within [low, high],
 * each as near to its wish as that allows. In the order of the wishes given.
 */
export function spread(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wishes.map((_, at) => at).sort((first, second) => wishes[first]! - wishes[second]!);
  const step = wishes.length < 2 ? gap : Math.min(gap, (high - low) / (wishes.length - 1));
  const placed: number[] = [];
  for (const at of order) placed.push(Math.max(wishes[at]!, (placed.at(-1) ?? low - step) + step));
  for (let at = placed.length - 1, limit = high; at >= 0; at--, limit -= step)
    placed[at] = Math.min(placed[at]!, limit);
  const result: number[] = [];
  for (const [position, at] of order.entries()) result[at] = placed[position]!;
  return result;
}
