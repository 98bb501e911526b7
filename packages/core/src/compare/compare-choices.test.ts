import { expect, it } from 'vitest';
import type { Choice } from './comparison.js';
import { compareChoices } from './compare-choices.js';

const choices = (accuracies: Readonly<Record<number, number>>): Choice[] =>
  Object.entries(accuracies).map(([seed, testAccuracy]) => ({
    seed: Number(seed),
    architecture: `of ${testAccuracy}`,
    testAccuracy,
  }));

it('pairs by seed', () => {
  const first = choices({ 1: 80, 2: 82, 3: 79, 4: 85, 9: 10 });
  const second = choices({ 2: 80, 1: 79, 3: 79, 4: 75, 7: 99 });
  const found = compareChoices(first, second, 'a b')!;
  expect(found.seeds).toEqual([1, 2, 3, 4]);
  expect(found.differences).toEqual([1, 2, 0, 10]);
  expect(found.difference.mean).toBe(3.25);
  expect(found.difference.low).toBeGreaterThanOrEqual(0);
  expect(found.difference.high).toBeLessThanOrEqual(10);
  // Three differences that are not 0, all of one sign: p = 2 / 2³, and all of the rank sum.
  expect(found.p).toBe(0.25);
  expect(found.rankBiserial).toBe(1);
  expect(found.probabilityOfImprovement.mean).toBe(3.5 / 4);
  expect(found.first).toEqual({ testAccuracy: 81.5, alone: [9] });
  expect(found.second).toEqual({ testAccuracy: 78.25, alone: [7] });
  expect(found.disagreements.map(({ seed, difference }) => [seed, difference])).toEqual([
    [4, 10],
    [2, 2],
    [1, 1],
  ]);
  expect(found.disagreements[0]).toEqual({
    seed: 4,
    first: { architecture: 'of 85', testAccuracy: 85 },
    second: { architecture: 'of 75', testAccuracy: 75 },
    difference: 10,
  });
});

it('is the negative the other way around, and the same when repeated', () => {
  const [a, b] = [choices({ 1: 80, 2: 82, 3: 70 }), choices({ 1: 79, 2: 85, 3: 60 })];
  const forth = compareChoices(a, b, 'a b')!;
  const back = compareChoices(b, a, 'b a')!;
  expect(back.difference.mean).toBeCloseTo(-forth.difference.mean, 12);
  expect(back.rankBiserial).toBeCloseTo(-forth.rankBiserial, 12);
  expect(back.p).toBe(forth.p);
  expect(compareChoices(a, b, 'a b')).toEqual(forth);
});

it('a criterion and itself: no difference, no interval, no disagreement', () => {
  const same = choices({ 1: 80, 2: 82 });
  expect(compareChoices(same, same, 'a a')).toMatchObject({
    difference: { mean: 0, low: 0, high: 0 },
    p: 1,
    rankBiserial: 0,
    probabilityOfImprovement: { mean: 0.5, low: 0.5, high: 0.5 },
    disagreements: [],
  });
});

it('undefined without a common seed', () => {
  expect(compareChoices(choices({ 1: 80 }), choices({ 2: 80 }), 'a b')).toBeUndefined();
});
