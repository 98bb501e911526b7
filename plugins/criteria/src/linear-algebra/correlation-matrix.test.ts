import { expect, test } from 'vitest';
import { correlationMatrix } from './correlation-matrix.js';

test('as numpy.corrcoef', () => {
  const rows = [
    [1, 2, 3],
    [2, 4, 6],
    [3, 2, 1],
    [1, 0, 1],
  ];
  const expected = [1, 1, -1, 0, 1, 1, -1, 0, -1, -1, 1, 0, 0, 0, 0, 1];
  expect([...correlationMatrix(rows)]).toEqual(expected.map((value) => expect.closeTo(value, 12)));
});

test('NaN for a constant row', () => {
  const [own, other] = correlationMatrix([
    [2, 2],
    [1, 3],
  ]);
  expect([own, other]).toEqual([NaN, NaN]);
});
