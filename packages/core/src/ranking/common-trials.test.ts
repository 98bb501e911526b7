import { describe, expect, it } from 'vitest';
import { commonTrials, onTrials } from './common-trials.js';

describe('commonTrials', () => {
  it('is what all have', () => {
    const all = [{ trials: [0, 1, 2, 5] }, { trials: [1, 2, 3, 5] }, { trials: [2, 5] }];
    expect(commonTrials(all)).toEqual([2, 5]);
    expect(commonTrials([])).toEqual([]);
    expect(onTrials(all[1]!, ['a', 'b', 'c', 'd'], [2, 5])).toEqual(['b', 'd']);
  });
});
