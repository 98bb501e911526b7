import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import { toySpace } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { renormalisedRemoval } from './renormalised-removal.js';

const space = toySpace.create({ cells: 1 });
const rng = createRng('renormalised');
const mixture = softmaxRows(scoreMatrix(3, 4, () => 2 * rng.normal()));

test('the others of the edge sum to 1 again, in the proportions that they had', () => {
  for (const edge of [0, 1, 2]) {
    for (const operation of [0, 1, 2, 3]) {
      const mask = renormalisedRemoval(space, mixture, edge, operation);
      expect(mask[edge]![operation]).toBe(0);
      const weighted = mask.map((row, e) => row.map((factor, o) => factor * mixture[e]![o]!));
      expect(weighted[edge]!.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12);
      const scale = mask[edge]!.find((_, o) => o !== operation);
      expect(scale).toBeCloseTo(1 / (1 - mixture[edge]![operation]!), 12);
      expect(new Set(mask[edge]!.filter((_, o) => o !== operation)).size).toBe(1);
      for (const other of [0, 1, 2]) if (other !== edge) expect(mask[other]).toEqual([1, 1, 1, 1]);
    }
  }
});

test('on paper: without an operation of 1/4, the others are 4/3 of what they were', () => {
  const quarter = scoreMatrix(3, 4, () => 0.25);
  expect(renormalisedRemoval(space, quarter, 1, 2)).toEqual([
    [1, 1, 1, 1],
    [4 / 3, 4 / 3, 0, 4 / 3],
    [1, 1, 1, 1],
  ]);
});

test('an operation with nearly all the weight: exact, since nothing cancels', () => {
  const small = 2 ** -22;
  const steep = scoreMatrix(3, 4, (_, operation) => (operation === 1 ? 1 - 3 * small : small));
  expect(renormalisedRemoval(space, steep, 0, 1)[0]).toEqual([1 / (3 * small), 0, 1 / (3 * small), 1 / (3 * small)]);
});

test('an operation with all the weight in float32 is an error that names it', () => {
  for (const rest of [0, 2 ** -30]) {
    const decided = scoreMatrix(3, 4, (_, operation) => (operation === 3 ? 1 - 3 * rest : rest));
    expect(() => renormalisedRemoval(space, decided, 2, 3)).toThrow(
      expect.objectContaining({ code: 'NUMERICS', where: 'edge 2, avg_pool_3x3' }),
    );
    // Those with next to nothing can be removed.
    expect(renormalisedRemoval(space, decided, 2, 1)[2]![3]).toBeCloseTo(1, 8);
  }
});
