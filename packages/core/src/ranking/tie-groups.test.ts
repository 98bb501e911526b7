import { describe, expect, it } from 'vitest';
import { tieGroups } from './tie-groups.js';

const pair = (first: string, second: string, pHolm: number) => ({ first, second, pHolm });

describe('tieGroups', () => {
  it('compares with the leader of the group, not with the one before', () => {
    // b and c cannot be told apart, but c differs from a, the leader.
    const groups = tieGroups(
      ['a', 'b', 'c', 'd'],
      [pair('a', 'b', 0.3), pair('c', 'a', 0.049), pair('b', 'c', 0.9), pair('c', 'd', 0.05)],
    );
    expect([...groups]).toEqual([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'b'],
      ['d', 'b'],
    ]);
  });

  it('goes on with two letters after z', () => {
    const names = Array.from({ length: 28 }, (_, index) => `criterion ${index}`);
    const all = names.flatMap((first) => names.map((second) => pair(first, second, 0)));
    expect([...tieGroups(names, all).values()].slice(24)).toEqual(['y', 'z', 'aa', 'ab']);
  });

  it('is one group without comparisons, and none without criteria', () => {
    expect([...tieGroups(['a', 'b'], []).values()]).toEqual(['a', 'a']);
    expect(tieGroups([], []).size).toBe(0);
  });
});
