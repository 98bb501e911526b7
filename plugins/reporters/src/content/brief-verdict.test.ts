import type { PairedComparison } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { examplePair } from '../fixtures/example-pair.js';
import { exampleResults } from '../fixtures/example-results.js';
import { briefVerdict } from './brief-verdict.js';

const leader = 'strength[signed=true]';
const [, first, second] = exampleResults.last;

function withContenders(count: number, changes: Partial<PairedComparison>) {
  const others = Array.from({ length: count }, (_, at) => ({ ...second!, criterion: `c${at}`, rank: 3 + at }));
  const comparisons = others.map(({ criterion }) => examplePair(leader, criterion, 2, changes));
  return { ...exampleResults, last: [first!, ...others], comparisons };
}

test('who leads, who cannot be told apart, and the controls', () => {
  expect(briefVerdict(exampleResults)).toEqual([
    'strength[signed=true] 78.1 (74.1–80.1, 2 seeds) leads; magnitude cannot be told apart from it.',
    'Against the controls: better than all-skip; not told apart from oracle.',
  ]);
});

test('names are written as asked', () => {
  expect(briefVerdict(exampleResults, (name) => `<${name}>`)[1]).toBe(
    'Against the controls: better than <all-skip>; not told apart from <oracle>.',
  );
});

test('all others apart, none of many apart, some of many apart', () => {
  expect(briefVerdict(withContenders(2, { pHolm: 0.01 }))[0]).toMatch(
    / leads, told apart from every other contender\.$/,
  );
  expect(briefVerdict(withContenders(5, {}))[0]).toMatch(
    / leads; none of the 5 other contenders can be told apart from it\.$/,
  );
  const most = withContenders(6, {});
  const comparisons = [...most.comparisons.slice(1), examplePair(leader, 'c0', 9, { pHolm: 0.049 })];
  expect(briefVerdict({ ...most, comparisons })[0]).toMatch(
    / leads; c1, c2, c3 and 2 more cannot be told apart from it\.$/,
  );
});

test('no test, no verdict: contenders without one are named apart', () => {
  const all = withContenders(5, {});
  const head = /^strength\[signed=true\] 78\.1 \(74\.1–80\.1, 2 seeds\)/;
  const said = (comparisons: readonly PairedComparison[]) => {
    const text = briefVerdict({ ...all, comparisons })[0]!;
    expect(text).toMatch(head);
    return text.replace(head, '');
  };
  expect(said([])).toBe(' leads; not tested against it: c0, c1, c2 and 2 more.');
  expect(said(all.comparisons.slice(3))).toBe(
    ' leads; c3, c4 cannot be told apart from it; not tested against it: c0, c1, c2.',
  );
  expect(said([examplePair(leader, 'c4', 9, { pHolm: 0.01 })])).toBe(
    ' leads, told apart from every contender that was tested against it; not tested against it: c0, c1, c2, c3.',
  );
});

test('a control that is ahead', () => {
  const comparisons = [examplePair('oracle', leader, 3, { family: 'controls', pHolm: 0.01 })];
  expect(briefVerdict({ ...exampleResults, comparisons })[1]).toBe('Against the controls: worse than oracle.');
});

test('a single contender, no contender, nothing', () => {
  const only = { ...first!, seeds: 1 };
  const alone = { ...exampleResults, last: [only], leader: only, comparisons: [] };
  expect(briefVerdict(alone)).toEqual(['strength[signed=true] 78.1 (74.1–80.1, 1 seed) is the only contender.']);
  expect(briefVerdict({ ...exampleResults, last: exampleResults.last.slice(0, 1), leader: undefined })).toEqual([
    'No contender has a result, only controls.',
  ]);
  expect(briefVerdict({ ...exampleResults, last: [], leader: undefined })).toEqual(['No results to rank.']);
});
