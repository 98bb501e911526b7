import { expect, test } from 'vitest';
import { decidedMixture } from './decided-mixture.js';

test('decided edges have one operation, others stay as they are', () => {
  const mixture = [
    [0.2, 0.8],
    [0.5, 0.5],
    [0.9, 0.1],
  ];
  expect(decidedMixture(mixture, [1, null, 0])).toEqual([
    [0, 1],
    [0.5, 0.5],
    [1, 0],
  ]);
});
