/**
 * The number of this thread among the threads of its pool, from 0 on: the one that it has claimed, or the
 * lowest that nobody has. Whoever sees a thread end frees its number, see `freeNumbers`.
 * @param owners by number the thread that has it, 0 where none has; shared by all threads of the pool
 * @param thread its id, above 0
 */
export function claimNumber(owners: Int32Array, thread: number): number {
  const own = owners.indexOf(thread);
  if (own >= 0) return own;
  for (let number = 0; number < owners.length; number++) {
    if (Atomics.compareExchange(owners, number, 0, thread) === 0) return number;
  }
  // A thread that replaces another may start before the other's end is known.
  return thread % owners.length;
}

/** Frees the numbers of threads that have ended. @param living ids of the threads that have not */
export function freeNumbers(owners: Int32Array, living: readonly number[]): void {
  for (let number = 0; number < owners.length; number++) {
    const owner = Atomics.load(owners, number);
    if (owner !== 0 && !living.includes(owner)) Atomics.compareExchange(owners, number, owner, 0);
  }
}
