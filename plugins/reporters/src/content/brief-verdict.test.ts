import type { PairedComparison } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { examplePair } from '../fixtures/example-pair.js';
import { exampleResults } from '../fixtures/example-results.js';
import { verdict } from './verdict.js';

const leader = 'strength[signed=true]';
const [, first, second] = exampleResults.last;

function withContenders(count: number, changes: Partial<PairedComparison>) {
  const others = Array.from({ length: count }, (_, at) => ({ ...second!, criterion: `c${at}`, rank: 3 + at }));
  const comparisons = others.map(({ criterion }) => examplePair(leader, criterion, 2, changes));
  return { ...exampleResults, last: [first!, ...others], comparisons };
}

test('who leads, who cannot be told apart, and the controls', () => {
  expect(verdict(exampleResults)).toEqual([
    'strength[signed=true] 78.1 (74.1–80.1, 2 seeds) leads; magnitude cannot be told apart from it.',
    'Against the controls: better than all-skip; not told apart from oracle.',
  ]);
});

test('names are written as asked', () => {
  expect(verdict(exampleResults, (name) => `<${name}>`)[1]).toBe(
    'Against the controls: better than <all-skip>; not told apart from <oracle>.',
  );
});

test('all others apart, none of many apart, some of many apart', () => {
  expect(verdict(withContenders(2, { pHolm: 0.01 }))[0]).toMatch(/ leads, told apart from every other contender\.$/);
  expect(verdict(withContenders(5, {}))[0]).toMatch(
    / leads; none of the 5 other contenders can be told apart from it\.$/,
  );
  const most = withContenders(6, {});
  const comparisons = [...most.comparisons.slice(1), examplePair(leader, 'c0', 9, { pHolm: 0.049 })];
  expect(verdict({ ...most, comparisons })[0]).toMatch(/ leads; c1, c2, c3 and 2 more cannot be told apart from it\.$/);
});

test('a control that is ahead', () => {
  const comparisons = [examplePair('oracle', leader, 3, { family: 'controls', pHolm: 0.01 })];
  expect(verdict({ ...exampleResults, comparisons })[1]).toBe('Against the controls: worse than oracle.');
});

test('a single contender, no contender, nothing', () => {
  const only = { ...first!, seeds: 1 };
  const alone = { ...exampleResults, last: [only], leader: only, comparisons: [] };
  expect(verdict(alone)).toEqual(['strength[signed=true] 78.1 (74.1–80.1, 1 seed) is the only contender.']);
  expect(verdict({ ...exampleResults, last: exampleResults.last.slice(0, 1), leader: undefined })).toEqual([
    'No contender has a result, only controls.',
  ]);
  expect(verdict({ ...exampleResults, last: [], leader: undefined })).toEqual([]);
});
