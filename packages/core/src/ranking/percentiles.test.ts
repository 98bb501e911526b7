import { describe, expect, it } from 'vitest';
import { percentiles } from './percentiles.js';

describe('percentiles', () => {
  it('is the share that is not better', () => {
    const percentile = percentiles([30, 10, 20, 20]);
    expect([9, 10, 15, 20, 30, 99].map(percentile)).toEqual([0, 25, 25, 75, 100, 100]);
  });
});
