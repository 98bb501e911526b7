import { describe, expect, it } from 'vitest';
import { parseCell } from './parse-cell.js';

describe('parseCell', () => {
  it("reads NAS-Bench-201's form", () => {
    expect(parseCell('|skip_connect~0|+|none~0|nor_conv_3x3~1|', 3)).toEqual([
      { from: 0, to: 1, operation: 'skip_connect' },
      { from: 0, to: 2, operation: 'none' },
      { from: 1, to: 2, operation: 'nor_conv_3x3' },
    ]);
  });

  it('counts nodes from the end where the cell has several inputs', () => {
    expect(parseCell('|sep~0|sep~1|+|skip~1|pool~2|', 4)?.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it.each(['', 'conv-conv', '|a~0|+', '|a~2|', '|a~0|+|b~2|', '<img>', '|a~0|+|b~0|+|c~0|+|d~0|'])(
    'says so where "%s" has another form',
    (text) => {
      expect(parseCell(text, 3)).toBeUndefined();
    },
  );
});
