import { describe, expect, it } from 'vitest';
import { parseSeeds } from './parse-seeds.js';

describe('parseSeeds', () => {
  it.each([
    [3, [1, 2, 3]],
    ['3', [1, 2, 3]],
    [
      [7, 0, 11],
      [7, 0, 11],
    ],
    ['7, 0,11', [7, 0, 11]],
    [[4], [4]],
  ])('%j → %j', (value, seeds) => {
    expect(parseSeeds(value, '--seeds')).toEqual(seeds);
  });

  it.each([0, -1, 1.5, Number.NaN, '0', '-2', 'many', '', '1.5', '1,x', [], [1, 1], [-1], [0.5], '3,3'])(
    'refuses %j with one message',
    (value) => {
      expect(() => parseSeeds(value, 'command line, --seeds')).toThrow(
        expect.objectContaining({
          code: 'CONFIG',
          where: 'command line, --seeds',
          message: `"seeds" cannot be ${JSON.stringify(value)}`,
          hint: expect.stringContaining('a count of at least 1'),
        }),
      );
    },
  );
});
