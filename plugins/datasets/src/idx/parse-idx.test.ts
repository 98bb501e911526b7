import { expect, test } from 'vitest';
import { parseIdx } from './parse-idx.js';

const header = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3];

test('shape and values', () => {
  const { shape, values } = parseIdx(Uint8Array.of(...header, 1, 2, 3, 4, 5, 6), 'file');
  expect(shape).toEqual([2, 3]);
  expect([...values]).toEqual([1, 2, 3, 4, 5, 6]);
});

test.each([
  [[], 'not an idx file'],
  [[0x1f, 0x8b, 8, 0], 'not an idx file'],
  [[0, 0, 13, 1, 0, 0, 0, 0], 'an idx file of type 0x0d, not of unsigned bytes (0x08)'],
  [[0, 0, 8, 2, 0, 0, 0, 2], 'the file is cut in its header'],
  [[...header, 1, 2, 3, 4, 5], 'the file has 5 bytes of values, its header says 2 × 3 = 6'],
  [[...header, 1, 2, 3, 4, 5, 6, 7], 'the file has 7 bytes of values, its header says 2 × 3 = 6'],
])('%j: %s', (bytes, message) => {
  expect(() => parseIdx(Uint8Array.from(bytes), 'file')).toThrow(
    expect.objectContaining({ code: 'DATA', message, where: 'file' }),
  );
});
