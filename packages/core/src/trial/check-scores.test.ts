import { describe, expect, it } from 'vitest';
import { toySpace } from '../fixtures/toy-space.js';
import { checkArchitecture } from './check-architecture.js';
import { checkScores } from './check-scores.js';

describe('checkScores', () => {
  it('accepts lists and typed arrays, −∞ among the values', () => {
    expect(checkScores([[1, 2, 3, -Infinity], Float32Array.of(1, 2, 3, 4)], toySpace)).toEqual([
      [1, 2, 3, -Infinity],
      [1, 2, 3, 4],
    ]);
  });

  it.each([
    [undefined, 'it is undefined'],
    [null, 'it is null'],
    [[[1, 2, 3, 4]], 'it has 1 edges'],
    [[[1, 2, 3, 4], 7], 'edge 1 is 7'],
    [[[1, 2, 3, 4], [1]], 'edge 1 has 1 operations'],
    [
      [
        [1, 2, 3, 4],
        [1, Number.NaN, 3, 4],
      ],
      'edge 1, skip is NaN',
    ],
    [
      [
        [1, 2, 3, Infinity],
        [1, 2, 3, 4],
      ],
      'edge 0, pool is Infinity',
    ],
    [
      [
        [1, 2, '3', 4],
        [1, 2, 3, 4],
      ],
      'edge 0, conv is string',
    ],
  ])('refuses %j', (scores, what) => {
    expect(() => checkScores(scores, toySpace)).toThrow(
      expect.objectContaining({
        code: 'PLUGIN',
        message: `score() must return a matrix of 2 edges × 4 operations: ${what}`,
      }),
    );
  });
});

describe('checkArchitecture', () => {
  it('accepts an architecture of the space', () => {
    expect(checkArchitecture([0, 3], toySpace)).toEqual([0, 3]);
  });

  it.each([[undefined], [[0]], [[0, 4]], [[0, -1]], [[0, 0.5]], ['skip skip']])('refuses %j', (value) => {
    expect(() => checkArchitecture(value, toySpace)).toThrow(
      expect.objectContaining({ code: 'PLUGIN', message: expect.stringContaining('2 operations, each 0 to 3') }),
    );
  });
});
