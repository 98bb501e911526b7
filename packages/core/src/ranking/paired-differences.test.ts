import { describe, expect, it } from 'vitest';
import { pairedDifferences } from './paired-differences.js';

describe('pairedDifferences', () => {
  it('pairs by trial', () => {
    const trials = [0, 1];
    expect(pairedDifferences({ trials, accuracies: [5, 6] }, { trials, accuracies: [1, 4] })).toEqual([4, 2]);
    const first = { trials: [0, 2, 3, 7], accuracies: [10, 20, 30, 40] };
    const second = { trials: [1, 2, 7, 9], accuracies: [1, 2, 3, 4] };
    expect(pairedDifferences(first, second)).toEqual([18, 37]);
    expect(pairedDifferences(first, { trials: [], accuracies: [] })).toEqual([]);
  });
});
