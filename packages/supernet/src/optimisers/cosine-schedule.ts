/**
 * Cosine annealing from `initial` at step 0 to `final` at step `steps`
 * (Loshchilov and Hutter 2017, eq. 5, without restarts), here for every step instead of every epoch.
 */
export function cosineSchedule(step: number, steps: number, initial: number, final = 0): number {
  return final + 0.5 * (initial - final) * (1 + Math.cos((Math.PI * step) / steps));
}
