const length = 624;
const shift = 397;

/**
 * The generator MT19937 seeded with one 32-bit key through `init_by_array`, which is what Python's
 * `random.seed(key)` does. Only for facts that were drawn by it; all else uses `createRng`.
 * Returns a function that draws 32 bits, 0 … 2³² − 1.
 * Source: Matsumoto and Nishimura, mt19937ar.c (2002).
 */
export function mersenneTwister(key: number): () => number {
  const state = seeded(key);
  let next = length;
  return () => {
    if (next === length) {
      regenerate(state);
      next = 0;
    }
    let bits = state[next++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  };
}

/** `init_by_array` for a key of one word. */
function seeded(key: number): Uint32Array {
  const state = new Uint32Array(length);
  state[0] = 19_650_218;
  for (let at = 1; at < length; at++) state[at] = Math.imul(mixed(state, at), 1_812_433_253) + at;
  let at = 1;
  const advance = (): void => {
    at += 1;
    if (at < length) return;
    state[0] = state[length - 1]!;
    at = 1;
  };
  for (let round = 0; round < length; round++) {
    state[at] = (state[at]! ^ Math.imul(mixed(state, at), 1_664_525)) + key;
    advance();
  }
  for (let round = 0; round < length - 1; round++) {
    state[at] = (state[at]! ^ Math.imul(mixed(state, at), 1_566_083_941)) - at;
    advance();
  }
  state[0] = 0x80000000;
  return state;
}

function mixed(state: Uint32Array, at: number): number {
  const before = state[at - 1]!;
  return before ^ (before >>> 30);
}

function regenerate(state: Uint32Array): void {
  for (let at = 0; at < length; at++) {
    const word = (state[at]! & 0x80000000) | (state[(at + 1) % length]! & 0x7fffffff);
    state[at] = state[(at + shift) % length]! ^ (word >>> 1) ^ ((word & 1) === 1 ? 0x9908b0df : 0);
  }
}
