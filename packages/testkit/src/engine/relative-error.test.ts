import { describe, expect, it } from 'vitest';
import { mismatch } from './mismatch.js';
import { relativeError } from './relative-error.js';

describe('relativeError', () => {
  it('is the largest difference over the largest expected value', () => {
    expect(relativeError([1, 2, 4.5], [1, 2, 5])).toBeCloseTo(0.1, 12);
    expect(relativeError([-3, 0], [-4, 0])).toBeCloseTo(0.25, 12);
    expect(relativeError([], [])).toBe(0);
  });

  it('is absolute, times 10, where all expected values are small', () => {
    expect(relativeError([1e-3], [0])).toBeCloseTo(1e-2, 12);
  });

  it('is infinite where something is not a number or missing', () => {
    expect(relativeError([NaN, 1], [1, 1])).toBe(Infinity);
    expect(relativeError([1], [NaN])).toBe(Infinity);
    expect(relativeError([1, 2], [1])).toBe(Infinity);
    expect(relativeError([Infinity], [Infinity])).toBe(Infinity);
    expect(relativeError([Infinity], [1])).toBe(Infinity);
  });
});

describe('mismatch', () => {
  it('is undefined within the tolerance and tells both tensors beyond it', () => {
    expect(mismatch([1.05], [1], 0.1, 'loss')).toBeUndefined();
    expect(mismatch([1.5, 2], [1, 2], 0.1, 'loss')).toBe(
      'loss: relative error 0.25, not 0.1; [1.5, 2] where [1, 2] was expected',
    );
    expect(mismatch([NaN], [1], 0.1, 'loss')).toContain('[NaN]');
  });
});
