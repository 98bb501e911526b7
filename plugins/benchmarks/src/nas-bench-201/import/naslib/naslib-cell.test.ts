import { nasBench201Space } from '../../../testing/nas-bench-201-space.js';
import { expect, test } from 'vitest';
import { naslibArchitecture, naslibCell } from './naslib-cell.js';

const space = nasBench201Space();

test("NASLib's own operation and edge order", () => {
  // Operations skip 0, none 1, conv 3×3 2, conv 1×1 3, pool 4; edges 01, 02, 03, 12, 13, 23.
  expect(space.encode(naslibArchitecture([0, 1, 2, 3, 4, 0]))).toBe(
    '|skip_connect~0|+|none~0|nor_conv_1x1~1|+|nor_conv_3x3~0|avg_pool_3x3~1|skip_connect~2|',
  );
});

test('indices and architecture strings name the same cells', () => {
  expect(naslibCell([2, 2, 2, 2, 2, 2], 'a')).toBe(1462);
  expect(
    naslibCell(`|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|nor_conv_3x3~0|nor_conv_3x3~1|nor_conv_3x3~2|`, 'a'),
  ).toBe(1462);
  const seen = new Set<number>();
  for (let code = 0; code < 15_625; code++) seen.add(naslibCell(digits(code), 'a'));
  expect(seen.size).toBe(15_625);
});

test.each([[[0, 0, 0, 0, 0]], [[0, 0, 0, 0, 0, 5]], [[0, 0, 0, 0, 0, 0, 0]], ['|none~0|']])('%j is no cell', (key) => {
  expect(() => naslibCell(key, 'a')).toThrow(expect.objectContaining({ code: 'DATA', where: 'a' }));
});

function digits(code: number): number[] {
  return [3125, 625, 125, 25, 5, 1].map((place) => Math.floor(code / place) % 5);
}
