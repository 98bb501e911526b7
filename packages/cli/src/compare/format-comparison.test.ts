import type { ComparedPair, Comparison } from '@touchstone/core';
import { expect, test } from 'vitest';
import { formatComparison } from './format-comparison.js';

const pair: ComparedPair = {
  group: 'micro · fashion-mnist · darts-first-order',
  first: { criterion: 'strength', control: false, checkpoint: 600, testAccuracy: 80.5, alone: [7] },
  second: { criterion: 'magnitude', control: false, checkpoint: 600, testAccuracy: 78.25, alone: [] },
  seeds: [1, 2, 3, 4],
  difference: { mean: 2.25, low: -0.4, high: 5.125 },
  p: 0.25,
  pHolm: 0.25,
  rankBiserial: 0.8,
  probabilityOfImprovement: { mean: 0.75, low: 0.25, high: 1 },
  moreSeeds: 6,
  disagreements: [
    {
      seed: 3,
      first: { architecture: '|conv~0|', testAccuracy: 81 },
      second: { architecture: '|skip~0|', testAccuracy: 72 },
      difference: 9,
    },
  ],
  edges: [
    { edge: 0, from: 0, to: 1, first: 'conv', second: 'skip', seeds: [3, 4], effect: -9, known: 1 },
    { edge: 2, from: 1, to: 2, first: 'conv', second: 'none', seeds: [4], effect: null, known: 0 },
  ],
};

const comparison: Comparison = {
  schema: 'touchstone.comparison/1',
  first: 'strength',
  second: 'magnitude',
  pairs: [pair],
  remarks: ['With fewer than 5 seeds \u001B[31m.'],
};

test('one pair in detail', () => {
  expect(formatComparison(comparison).split('\n')).toEqual([
    'A  strength   80.50 %',
    'B  magnitude  78.25 %',
    'micro · fashion-mnist · darts-first-order, step 600',
    '4 seeds in common, A alone has 7',
    '',
    'A − B             +2.25 points, 95 % −0.40 to +5.13',
    'signed-rank test  p = 0.25',
    'effect            +0.80 (rank-biserial correlation)',
    'A is better on    75 % of the seeds, 95 % 25 to 100 %',
    'more seeds        about 6 more would tell them apart (80 % power, 5 % level)',
    '',
    'They chose different architectures on 1 of 4 seeds',
    '  seed 3: 81.00 − 72.00 = +9.00',
    '    A |conv~0|',
    '    B |skip~0|',
    '',
    "Edges where they differ, and what B's operation there makes of A's architecture",
    '  edge  A     B     seeds  points',
    '  0→1   conv  skip      2   −9.00  (1 known)',
    '  1→2   conv  none      1       –',
    '',
    'Remarks',
    '- With fewer than 5 seeds \uFFFD[31m.',
    '',
  ]);
});

test('two that choose the same', () => {
  const same = {
    ...pair,
    disagreements: [],
    edges: [],
    p: 1,
    moreSeeds: null,
    difference: { mean: 0, low: 0, high: 0 },
  };
  const text = formatComparison({ ...comparison, pairs: [same], remarks: [] });
  expect(text).toContain('\nA − B             ±0.00 points, 95 % ±0.00 to ±0.00\n');
  expect(text).toContain('\nmore seeds        no difference that more seeds would show\n');
  expect(text.endsWith('\n\nThey chose the same architecture on all 4 seeds.\n')).toBe(true);
});

test('several pairs as a table within 80 columns', () => {
  const control = {
    ...pair,
    first: { ...pair.first, criterion: 'random', control: true },
    moreSeeds: 0,
    pHolm: 0.0001,
  };
  const text = formatComparison({
    ...comparison,
    first: 'a.json',
    second: 'b.json',
    pairs: [pair, control],
    remarks: [],
  });
  expect(text.split('\n')).toEqual([
    'A  a.json',
    'B  b.json',
    '',
    'micro · fashion-mnist · darts-first-order',
    '  criterion      A      B  A − B            95 %   p Holm  seeds  more',
    '  strength   80.50  78.25  +2.25  −0.40 to +5.13     0.25      4    ~6',
    '  random *   80.50  78.25  +2.25  −0.40 to +5.13  < 0.001      4     –',
    '',
    'More about one criterion: name it, as in a.json:strength',
    '',
  ]);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
