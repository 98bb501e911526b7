import { createRng } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { maximalGroups } from './maximal-groups.js';

/** By definition: every set without a difference that no larger one contains. */
function byHand(count: number, differ: (i: number, j: number) => boolean): number[] {
  const similar = (set: number): boolean => {
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) if ((set >> i) & 1 && (set >> j) & 1 && differ(i, j)) return false;
    }
    return set > 0;
  };
  const sets = Array.from({ length: 2 ** count }, (_, set) => set).filter(similar);
  return sets.filter((set) => !sets.some((other) => other !== set && (other & set) === set));
}

describe('maximalGroups', () => {
  it('finds all maximal sets of random differences', () => {
    for (let round = 0; round < 60; round++) {
      const rng = createRng('groups').fork(round);
      const count = 1 + rng.integer(8);
      const share = rng.uniform();
      const pairs = Array.from({ length: count * count }, () => rng.uniform() < share);
      const differ = (i: number, j: number): boolean => pairs[i * count + j]!;
      const groups = maximalGroups(count, differ, Infinity)!;
      const sets = groups.map((group) => group.reduce((set, item) => set | (1 << item), 0));
      expect(sets.toSorted((a, b) => a - b)).toEqual(byHand(count, differ));
    }
  });

  it('works beyond 32 items, in order of the first items', () => {
    // Items differ from a distance of 3 on.
    const groups = maximalGroups(70, (i, j) => j - i >= 3, 100)!;
    expect(groups).toHaveLength(68);
    expect(groups[0]).toEqual([0, 1, 2]);
    expect(groups[67]).toEqual([67, 68, 69]);
  });

  it('gives up where there are too many', () => {
    // Each item differs from its partner alone: 2^20 maximal sets.
    expect(maximalGroups(40, (i, j) => j === i + 1 && i % 2 === 0, 100)).toBeUndefined();
    expect(maximalGroups(0, () => true, 100)).toEqual([]);
  });
});
