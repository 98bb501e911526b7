import { createHash } from 'node:crypto';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded stream of random numbers. Streams with different labels are independent. */
export interface Rng {
  /** Seed and labels that lead to this stream, as in `7/alphas/step 3`. */
  readonly path: string;
  /**
   * A new stream that depends on this stream's path and `label` only, never on how many numbers
   * have been drawn: whoever draws from a fork disturbs nobody else.
   */
  fork(label: string | number): Rng;
  /** Uniform in [0, 1), 32 bits of resolution. */
  uniform(): number;
  /** Uniform integer in [0, limit). `limit` is 1 to 2^31. */
  integer(limit: number): number;
  /** Standard normal (Box–Muller). */
  normal(): number;
  /** The integers 0 … length−1 in random order (Fisher–Yates). */
  permutation(length: number): Uint32Array;
}

/**
 * The stream of a seed. The generator is xoroshiro128+ (Blackman and Vigna), its 128 bits of state
 * are the first half of the SHA-256 of the path, so that streams do not overlap in practice.
 */
export function createRng(seed: number | string): Rng {
  return stream(String(seed));
}

function stream(path: string): Rng {
  const digest = createHash('sha256').update(path).digest();
  const state = [0, 4, 8, 12].map((offset) => digest.readInt32LE(offset));
  const generator = xoroshiro128plusFromState(state);
  const bits = (): number => generator.next() >>> 0;
  const uniform = (): number => bits() / 0x1_0000_0000;

  function integer(limit: number): number {
    // Rejection keeps the distribution exactly uniform.
    const usable = 0x1_0000_0000 - (0x1_0000_0000 % limit);
    for (;;) {
      const value = bits();
      if (value < usable) return value % limit;
    }
  }

  let spare: number | undefined;
  function normal(): number {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  function permutation(length: number): Uint32Array {
    const order = Uint32Array.from({ length }, (_, index) => index);
    for (let last = length - 1; last > 0; last--) {
      const other = integer(last + 1);
      const kept = order[last]!;
      order[last] = order[other]!;
      order[other] = kept;
    }
    return order;
  }

  return { path, fork: (label) => stream(`${path}/${label}`), uniform, integer, normal, permutation };
}
