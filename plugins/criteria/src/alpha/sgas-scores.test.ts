import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Operation, ScoreMatrix } from '@touchstone/contract';
import { toySpace } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { sgasScores } from './sgas-scores.js';

const toy = toySpace.create({ cells: 1 });
const logs = (rows: ScoreMatrix): number[][] => rows.map((row) => row.map(Math.log));

/** Ranks of edges by the paper's formulas from the weights of all operations, `none` first, in plain loops. */
function naiveRanks(weights: ScoreMatrix, past: readonly ScoreMatrix[]): number[] {
  const factors: number[][] = [[], [], []];
  for (const [edge, row] of weights.entries()) {
    let [importance, entropy, stability] = [0, 0, 0];
    for (let o = 1; o < row.length; o++) importance += row[o]!;
    for (let o = 1; o < row.length; o++) entropy -= (row[o]! / importance) * Math.log2(row[o]! / importance);
    for (const before of past) {
      const earlier = 1 - before[edge]![0]!;
      let overlap = 0;
      for (let o = 1; o < row.length; o++) overlap += Math.min(row[o]! / importance, before[edge]![o]! / earlier);
      stability += overlap / past.length;
    }
    factors[0]!.push(importance);
    factors[1]!.push(1 - entropy / Math.log2(row.length - 1));
    factors[2]!.push(stability);
  }
  const used = past.length > 0 ? factors : factors.slice(0, 2);
  const scaled = used.map((values) => {
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => (value - least) / (greatest - least));
  });
  return weights.map((_, edge) => scaled.reduce((product, values) => product * values[edge]!, 1));
}

describe('on paper', () => {
  // EI 0.5, 0.8, 0.6 and min-max 0, 1, 1/3.
  const weights = [
    [0.5, 0.5, 0, 0],
    [0.2, 0.4, 0.4, 0],
    [0.4, 0.2, 0.2, 0.2],
  ];
  // SC 1, 1 − log 2 / log 3, 0.
  const certainty = 1 - Math.log(2) / Math.log(3);

  test('criterion 1: the edge’s rank at the best operation, less by how far p falls short at the others', () => {
    const scores = sgasScores(toy, logs(weights), []);
    const expected = [
      [-Infinity, 0, -1, -1],
      [-Infinity, certainty, certainty, certainty - 0.5],
      [-Infinity, 0, 0, 0],
    ];
    expect(scores).toEqual(expected.map((row) => row.map((value) => expectClose(value))));
  });

  test('criterion 2: times the mean overlap, scaled', () => {
    const past = [
      [0.5, 0, 0.5, 0],
      [0.4, 0.3, 0.3, 0],
      [0.1, 0.3, 0.3, 0.3],
    ];
    const other = [
      [0.8, 0.1, 0.1, 0],
      [0.2, 0.8, 0, 0],
      [0.4, 0.3, 0.3, 0],
    ];
    // Overlaps of the edges: 0 and 1/2; 1 and 1/2; 1 and 2/3. Means 1/4, 3/4, 5/6; scaled 0, 6/7, 1.
    const scores = sgasScores(toy, logs(weights), [past, other].map(logs));
    expect(scores.map((row) => Math.max(...row))).toEqual([0, (certainty * 6) / 7, 0].map(expectClose));
  });
});

test('edges rank by the paper’s formulas, operations by their weight, whatever the alphas', () => {
  const rng = createRng('sgas');
  for (let draw = 0; draw < 200; draw++) {
    const alphas = () => scoreMatrix(3, 4, () => 3 * rng.normal());
    const [now, ...past] = Array.from({ length: 1 + (draw % 5) }, alphas);
    const scores = sgasScores(toy, now!, past);
    const weights = softmaxRows(now!);
    const ranks = naiveRanks(weights, past.map(softmaxRows));
    expect(scores.map((row) => Math.max(...row))).toEqual(ranks.map(expectClose));
    for (const [edge, row] of scores.entries()) {
      expect(row[0]).toBe(-Infinity);
      const order = (values: readonly number[]) => [1, 2, 3].toSorted((a, b) => values[b]! - values[a]!);
      expect(order(row)).toEqual(order(weights[edge]!));
    }
  }
});

test('the edge of rank 0 keeps the order of its operations', () => {
  const alphas = [
    [9, 0, 0.001, 0.002],
    [0, 1, 2, 3],
    [1, 3, 2, 1],
  ];
  const [first] = sgasScores(toy, alphas, []);
  expect(Math.max(...first!)).toBe(0);
  expect(first![3]).toBeGreaterThan(first![2]!);
  expect(first![2]).toBeGreaterThan(first![1]!);
});

test('without none in the space it is the plain softmax, and importance ranks no edge', () => {
  const operations = toy.operations.slice(1);
  const rng = createRng('plain');
  const alphas = scoreMatrix(3, 3, () => rng.normal());
  const scores = sgasScores({ operations }, alphas, []);
  const weights = softmaxRows(alphas);
  const certainty = weights.map((row) => 1 + row.reduce((sum, p) => sum + p * Math.log(p), 0) / Math.log(3));
  const [least, greatest] = [Math.min(...certainty), Math.max(...certainty)];
  for (const [edge, row] of scores.entries()) {
    const rank = (certainty[edge]! - least) / (greatest - least);
    expect(row).toEqual(weights[edge]!.map((p) => expectClose(rank + p - Math.max(...weights[edge]!))));
  }
});

test('a factor that is equal on all edges counts as 1', () => {
  const rng = createRng('frozen');
  const alphas = scoreMatrix(3, 4, () => rng.normal());
  // Nothing moved: criterion 2 is criterion 1.
  expect(sgasScores(toy, alphas, [alphas, alphas, alphas])).toEqual(sgasScores(toy, alphas, []));
  // The same weights in another order on every edge: all ranks are 1, with no rounding blown up.
  const turned = [
    [1, 0.1, 0.2, 0.7],
    [1, 0.7, 0.1, 0.2],
    [1, 0.2, 0.7, 0.1],
  ];
  expect(sgasScores(toy, turned, []).map((row) => Math.max(...row))).toEqual([1, 1, 1]);
});

test('alphas so far apart that none has all the weight still order the others', () => {
  const scores = sgasScores(toy, Array(3).fill([2000, 1, 3, 2]), []);
  for (const row of scores) expect([1, 2, 3].toSorted((a, b) => row[b]! - row[a]!)).toEqual([2, 3, 1]);
});

test('one operation beside none is certain', () => {
  const operations: readonly Operation[] = toy.operations.slice(0, 2);
  const scores = sgasScores(
    { operations },
    [
      [0, 0],
      [0, 1],
      [0, 2],
    ],
    [],
  );
  const [least, middle, greatest] = [0, 1, 2].map((alpha) => Math.exp(alpha) / (1 + Math.exp(alpha)));
  expect(scores.map(([none]) => none)).toEqual([-Infinity, -Infinity, -Infinity]);
  expect(scores.map((row) => row[1])).toEqual([0, (middle! - least!) / (greatest! - least!), 1].map(expectClose));
});

function expectClose(value: number): unknown {
  return value === -Infinity ? value : expect.closeTo(value, 10);
}
