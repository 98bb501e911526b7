import { describe, expect, it } from 'vitest';
import { parseCheckpoints } from './parse-checkpoints.js';

describe('parseCheckpoints', () => {
  it.each([
    [
      [0, 75],
      [0, 75],
    ],
    ['600,0, 75', [0, 75, 600]],
  ])('%j → ascending steps', (value, steps) => {
    expect(parseCheckpoints(value, 'x')).toEqual(steps);
  });

  it.each([[[]], ['x'], [[-1]], [[0.5]], [[1, 1]], ['']])('refuses %j', (value) => {
    expect(() => parseCheckpoints(value, 'file a.json')).toThrow(
      expect.objectContaining({ code: 'CONFIG', where: 'file a.json', hint: expect.stringContaining('0,75,150') }),
    );
  });
});
