import { describe, expect, it } from 'vitest';
import { paretoFront } from './pareto-front.js';

const front = (...points: [regret: number, seconds: number][]) =>
  paretoFront(points.map(([regret, seconds]) => ({ regret, seconds })));

describe('paretoFront', () => {
  it('keeps what nothing beats', () => {
    expect(front([5, 1], [3, 2], [4, 3], [1, 9])).toEqual([true, true, false, true]);
  });

  it('drops what is equal in one and worse in the other', () => {
    expect(front([5, 1], [5, 2])).toEqual([true, false]);
    expect(front([5, 1], [4, 1])).toEqual([false, true]);
  });

  it('keeps equal points together', () => {
    expect(front([2, 2], [2, 2], [3, 3])).toEqual([true, true, false]);
    expect(front()).toEqual([]);
  });
});
