import { expect, test } from 'vitest';
import { examplePair } from '../fixtures/example-pair.js';
import { orient } from './orient.js';

const pair = {
  ...examplePair('a', 'b', 3),
  difference: { mean: 3, low: -1, high: 4 },
  rankBiserial: 0.5,
  probabilityOfImprovement: { mean: 0.75, low: 0.5, high: 1 },
};

test('turned round, every sign and interval follows', () => {
  expect(orient(pair, 'b')).toEqual({
    ...pair,
    first: 'b',
    second: 'a',
    difference: { mean: -3, low: -4, high: 1 },
    rankBiserial: -0.5,
    probabilityOfImprovement: { mean: 0.25, low: 0, high: 0.5 },
  });
  expect(orient(orient(pair, 'b'), 'a')).toEqual(pair);
});

test('unchanged where it is the first already', () => {
  expect(orient(pair, 'a')).toBe(pair);
});
