import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.js';

const criteria = ['magnitude', 'strength', 'ablation', 'ablation-accuracy'];

describe('didYouMean', () => {
  it.each([
    ['strngth', 'strength'],
    ['Magnitude', 'magnitude'],
    ['ablatoin', 'ablation'],
  ])('%s → %s', (name, expected) => {
    expect(didYouMean(name, criteria)).toBe(expected);
  });

  it('is silent where nothing is close', () => {
    expect(didYouMean('zero-cost', criteria)).toBeUndefined();
    expect(didYouMean('x', [])).toBeUndefined();
  });
});
