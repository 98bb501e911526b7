import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { friedman } from './friedman.js';

/** Demšar 2006, table 6: AUC of C4.5, C4.5+m, C4.5+cf and C4.5+m+cf on 14 data sets. */
// prettier-ignore
const demsar = [
  [0.763, 0.768, 0.771, 0.798], [0.599, 0.591, 0.59, 0.569], [0.954, 0.971, 0.968, 0.967],
  [0.628, 0.661, 0.654, 0.657], [0.882, 0.888, 0.886, 0.898], [0.936, 0.931, 0.916, 0.931],
  [0.661, 0.668, 0.609, 0.685], [0.583, 0.583, 0.563, 0.625], [0.775, 0.838, 0.866, 0.875],
  [1, 1, 1, 1], [0.94, 0.962, 0.965, 0.962], [0.619, 0.666, 0.614, 0.669],
  [0.972, 0.981, 0.975, 0.975], [0.957, 0.978, 0.946, 0.97],
];

test('Demšar 2006, table 6: mean ranks as published, and the published 9.28 without the correction for ties', () => {
  // The paper ranks the third before the fourth on `voting`, though both round to 0.975.
  const values = demsar.map((row, index) => (index === 12 ? [0.972, 0.981, 0.97501, 0.975] : row));
  const { meanRanks, chiSquared } = friedman(values);
  expect(meanRanks.map((rank) => rank.toFixed(3))).toEqual(['3.143', '2.000', '2.893', '1.964']);
  const uncorrected = ((12 * 14) / 20) * (meanRanks.reduce((sum, rank) => sum + rank * rank, 0) - 25);
  expect(uncorrected).toBeCloseTo(9.28, 2);
  // Σ t³ − t: four tied on `mushroom`, and three pairs elsewhere.
  expect(chiSquared).toBeCloseTo(uncorrected / (1 - (60 + 3 * 6) / (14 * 60)), 12);
});

test('Demšar 2006, table 6, as printed: scipy.stats.friedmanchisquare, with its ties', () => {
  const { chiSquared, p, f, pF } = friedman(demsar);
  expect(chiSquared).toBeCloseTo(10.952380952380956, 12);
  expect(p).toBeCloseTo(0.011986176325417788, 12);
  expect(f).toBeCloseTo(4.585889570552149, 12);
  expect(pF).toBeCloseTo(0.007628838730725745, 12);
});

test('times to round first base (Hollander and Wolfe 1973; the example of R friedman.test: 11.143, p .003805)', () => {
  // prettier-ignore
  const times = [
    5.4, 5.5, 5.55, 5.85, 5.7, 5.75, 5.2, 5.6, 5.5, 5.55, 5.5, 5.4, 5.9, 5.85, 5.7, 5.45, 5.55, 5.6, 5.4, 5.4, 5.35,
    5.45, 5.5, 5.35, 5.25, 5.15, 5, 5.85, 5.8, 5.7, 5.25, 5.2, 5.1, 5.65, 5.55, 5.45, 5.6, 5.35, 5.45, 5.05, 5, 4.95,
    5.5, 5.5, 5.4, 5.45, 5.55, 5.5, 5.55, 5.55, 5.35, 5.45, 5.5, 5.55, 5.5, 5.45, 5.25, 5.65, 5.6, 5.4, 5.7, 5.65,
    5.55, 6.3, 6.3, 6.25,
  ];
  const result = friedman(Array.from({ length: 22 }, (_, player) => times.slice(3 * player, 3 * player + 3)));
  expect(result.chiSquared).toBeCloseTo(11.142857142857142, 12);
  expect(result.p).toBeCloseTo(0.003805040775511383, 12);
  expect(result.f).toBeCloseTo(7.121739130434773, 11);
  expect(result.pF).toBeCloseTo(0.0021712983876075345, 11);
  expect(result.meanRanks.map((rank) => rank * 22)).toEqual([35, 41, 56]);
});

test('the same order in every block: F is infinite; all tied: no difference', () => {
  const ordered = friedman([
    [3, 2, 1],
    [30, 20, 10],
  ]);
  expect(ordered).toMatchObject({ chiSquared: 4, f: Infinity, meanRanks: [1, 2, 3] });
  expect(ordered.p).toBeCloseTo(Math.exp(-2), 12);
  const tied = [
    [1, 1, 1],
    [2, 2, 2],
  ];
  expect(friedman(tied)).toEqual({ chiSquared: 0, p: 1, f: 0, pF: 1, meanRanks: [2, 2, 2] });
});

test.each([
  [[3, 2, 1], 2],
  [[2, 1], 4],
  [[2, 2, 1], 3],
  [[4, 3, 3, 1], 2],
])(
  'where F is infinite, pF is the share of all arrangements of %j in %i blocks that are as extreme',
  (block, blocks) => {
    const { f, pF } = friedman(Array<number[]>(blocks).fill(block));
    expect(f).toBe(Infinity);
    const arrangements = arrange(permutations(block), blocks);
    const extreme = arrangements.filter((values) => friedman(values).f === Infinity).length;
    expect(pF).toBeCloseTo(extreme / arrangements.length, 12);
  },
);

/** All orders, equal ones as often as they occur. */
function permutations(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, at) =>
    permutations([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [value, ...rest]),
  );
}

function arrange(orders: readonly number[][], blocks: number): number[][][] {
  if (blocks === 0) return [[]];
  return arrange(orders, blocks - 1).flatMap((before) => orders.map((order) => [...before, order]));
}

test('keeps its level: equal treatments differ in at most 5 % of 1,000 studies', () => {
  const rng = createRng('friedman');
  const study = (): number[][] => Array.from({ length: 10 }, () => Array.from({ length: 5 }, () => rng.normal()));
  const found = Array.from({ length: 1000 }, () => Number(friedman(study()).pF <= 0.05)).reduce((a, b) => a + b, 0);
  // Three standard errors are 0.021. F is slightly liberal (Demšar 2006).
  expect(found / 1000).toBeLessThan(0.05 + 0.021);
  expect(found / 1000).toBeGreaterThan(0.05 - 0.021);
});

test('refuses what is no table', () => {
  expect(() => friedman([[1, 2]])).toThrow('friedman: 1 blocks of 2 treatments');
  expect(() => friedman([[1], [2]])).toThrow('friedman: 2 blocks of 1 treatments');
  expect(() => friedman([[1, 2], [1]])).toThrow('friedman: block 1 has 1 treatments, the first 2');
  expect(() =>
    friedman([
      [1, Number.NaN],
      [1, 2],
    ]),
  ).toThrow(RangeError);
});
