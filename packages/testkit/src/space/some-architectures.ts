import { createRng } from '@touchstone/contract';
import type { Architecture, SearchSpace } from '@touchstone/contract';

/** Spaces up to this size are enumerated. */
const ENUMERABLE = 20_000;

/** All architectures of a space, or `limit` of them at random where there are more. */
export function someArchitectures(space: SearchSpace, limit: number = ENUMERABLE): readonly Architecture[] {
  const rng = createRng('some architectures');
  if (space.size > ENUMERABLE) return Array.from({ length: Math.min(limit, 500) }, () => space.sample(rng));
  const all = [...space.architectures()];
  return all.length <= limit ? all : [...rng.permutation(all.length).subarray(0, limit)].map((index) => all[index]!);
}
