import { expect, test } from 'vitest';
import { normaliseEdges } from './normalise-edges.js';

const scores = [
  [0, 1, 3, 4],
  [0, 0, 0, 0],
  [-1, 0, 2, -5],
];

test('edge: shares of the sum of absolute values, signs kept', () => {
  expect(normaliseEdges(scores, 'edge')).toEqual([
    [0, 1 / 8, 3 / 8, 1 / 2],
    [0, 0, 0, 0],
    [-1 / 8, 0, 1 / 4, -5 / 8],
  ]);
});

test('edge: scores that cancel are divided by their sizes, not by their sum', () => {
  expect(normaliseEdges([[2, -2]], 'edge')).toEqual([[0.5, -0.5]]);
});

test('edge: the scale of an edge does not count', () => {
  const scaled = scores.map((row, edge) => row.map((score) => score * 2 ** (edge - 40)));
  expect(normaliseEdges(scaled, 'edge')).toEqual(normaliseEdges(scores, 'edge'));
});

test('none: as they are', () => {
  expect(normaliseEdges(scores, 'none')).toEqual(scores);
});
