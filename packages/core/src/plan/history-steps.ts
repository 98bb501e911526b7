/** Steps of the earlier checkpoints that a criterion with the need `history` sees: 0 and those of the run. */
export function historySteps(checkpoints: readonly number[], step: number): number[] {
  return [...new Set([0, ...checkpoints])].filter((earlier) => earlier < step).sort((a, b) => a - b);
}
