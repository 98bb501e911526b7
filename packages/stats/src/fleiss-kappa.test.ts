import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fleissKappa } from './fleiss-kappa.js';

// prettier-ignore
const example = [
  [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
];

test('14 raters, 10 subjects, 5 categories: 0.210 (worked example of Wikipedia, "Fleiss\' kappa")', () => {
  expect(fleissKappa(example)).toBeCloseTo(0.2099, 4);
});

test('unanimous subjects have kappa 1, in one category or several', () => {
  expect(
    fleissKappa([
      [5, 0],
      [0, 5],
      [5, 0],
    ]),
  ).toBe(1);
  expect(
    fleissKappa([
      [0, 5],
      [0, 5],
    ]),
  ).toBe(1);
});

test('is null where undefined', () => {
  expect(fleissKappa([])).toBeNull();
  expect(
    fleissKappa([
      [1, 0],
      [0, 1],
    ]),
  ).toBeNull();
  expect(fleissKappa([[0, 0]])).toBeNull();
});

test('one subject that is not unanimous has −1 / (raters − 1), whatever was chosen', () => {
  expect(fleissKappa([[4, 1, 0]])).toBeCloseTo(-1 / 4, 12);
  expect(fleissKappa([[2, 2, 1]])).toBeCloseTo(-1 / 4, 12);
});

test('equals the agreement of pairs of raters beyond that of ratings drawn from all', () => {
  const ratings = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(ratings, (subjects) => {
      const counts = subjects.map((row) => [0, 1, 2].map((category) => row.filter((c) => c === category).length));
      const all = subjects.flat();
      const share = (pairs: readonly boolean[]): number => pairs.filter(Boolean).length / pairs.length;
      const observed = share(subjects.flatMap((row) => row.flatMap((a, i) => row.slice(i + 1).map((b) => a === b))));
      const chance = share(all.flatMap((a) => all.map((b) => a === b)));
      fc.pre(chance < 1);
      expect(fleissKappa(counts)).toBeCloseTo((observed - chance) / (1 - chance), 10);
    }),
  );
});

test('refuses subjects that do not fit together', () => {
  expect(() =>
    fleissKappa([
      [2, 1],
      [1, 1],
    ]),
  ).toThrow('fleissKappa: subject 1 has 2 raters, the first has 3');
  expect(() => fleissKappa([[2, 1], [3]])).toThrow('fleissKappa: subject 1 has 1 categories, the first has 2');
  expect(() => fleissKappa([[2.5, 0.5]])).toThrow('fleissKappa: subject 0 has a count of 2.5');
});
