import { describe, expect, it } from 'vitest';
import { averageScores } from './average-scores.js';

describe('averageScores', () => {
  it('scales each edge of each matrix to 0 … 1 and takes the mean', () => {
    const scores = averageScores(2, 3);
    scores.add([
      [0, 5, 10],
      [-1, -1, -1],
    ]);
    scores.add([
      [300, 100, 200],
      [1, 2, null],
    ]);
    expect(scores.result()).toEqual([
      [0.5, 0.25, 0.75],
      [0.25, 0.75, 0.5],
    ]);
  });

  it('has null for what was refused every time, 0.5 for a single finite score, and null without scores', () => {
    const scores = averageScores(1, 2);
    expect(scores.result()).toBeNull();
    scores.add([[null, 7]]);
    expect(scores.result()).toEqual([[null, 0.5]]);
  });
});
