import { expect, test } from 'vitest';
import { overCells } from './over-cells.js';

test('of three cells with two players', () => {
  expect(overCells([1, 2, 10, 20, 100, 200], 2)).toEqual(Float64Array.of(111, 222));
});
