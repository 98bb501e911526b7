/** Name of a trial for people, as `micro, fashion-mnist, darts-first-order, seed 3`. */
export function trialLabel(space: string, dataset: string, searcher: string, seed: number): string {
  return `${space}, ${dataset}, ${searcher}, seed ${seed}`;
}
