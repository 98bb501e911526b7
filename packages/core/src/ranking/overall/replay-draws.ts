import type { Rng } from '@touchstone/contract';

/**
 * Draws `rounds` times one integer below `size` for every one of `size` runs of every stratum, as a
 * stratified bootstrap does, and returns a function to generators that give these very integers from the
 * start, in any number of passes: criteria with the same runs have the same resamples, and drawing
 * anew for each would take longer than all else. Their other methods are those of `rng`.
 */
export function replayDraws(rng: Rng, sizes: readonly number[], rounds: number): () => Rng {
  const perRound = sizes.reduce((sum, size) => sum + size, 0);
  const draws = new Uint32Array(rounds * perRound);
  let place = 0;
  for (let round = 0; round < rounds; round++) {
    for (const size of sizes) for (let run = 0; run < size; run++) draws[place++] = rng.integer(size);
  }
  return () => {
    let next = 0;
    return {
      ...rng,
      integer(limit) {
        const drawn = draws[next++];
        if (drawn === undefined || drawn >= limit) {
          throw new RangeError(`replayDraws: no integer below ${limit} at ${next - 1}`);
        }
        return drawn;
      },
    };
  };
}
