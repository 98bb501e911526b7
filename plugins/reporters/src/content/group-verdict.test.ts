import type { PairedComparison, RankingEntry } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { makeReport } from '../fixtures/report/make-report.js';
import { groupResults } from './group-results.js';
import { groupVerdict } from './group-verdict.js';
import { writeSentence } from './write-sentence.js';

const results = groupResults(makeReport({ spaces: ['micro'] }))[0]!;
const leader = results.leader!;

const say = (part: 'outcome' | 'controls' | 'bestControl' | 'collapses', changed: Partial<typeof results>) => {
  const sentence = groupVerdict({ ...results, ...changed })[part];
  return sentence === null ? null : writeSentence(sentence);
};
const withP = (pHolm: (pair: PairedComparison) => number) =>
  results.comparisons.map((pair) => ({ ...pair, pHolm: pHolm(pair) }));
const withEntry = (criterion: string, changes: Partial<RankingEntry>) =>
  results.last.map((entry) => (entry.criterion === criterion ? { ...entry, ...changes } : entry));

test('only what is not told apart is level with the leader', () => {
  const other = results.last.filter((entry) => !entry.control)[1]!.criterion;
  const level = withP((pair) => (pair.first === other || pair.second === other ? 0.3 : 0.01));
  expect(say('outcome', { comparisons: level })).toMatch(`, 10 seeds) leads; ${other} cannot be told apart from it.`);
});

test('the best control is the best of those that do not read the table', () => {
  expect(results.last[0]!.criterion).toBe('oracle');
  const allConv = results.last.find(({ criterion }) => criterion === 'all-conv')!;
  const distance = (allConv.testAccuracy.mean - leader.testAccuracy.mean).toFixed(1);
  expect(say('bestControl', {})).toBe(
    `The best control that does not read the table, all-conv, reaches 80.9, ${distance} points above ${leader.criterion}.`,
  );
  const { testAccuracy } = leader;
  const level = withEntry('all-conv', { testAccuracy: { ...testAccuracy, mean: testAccuracy.mean + 0.04 } });
  expect(say('bestControl', { last: level })).toMatch(new RegExp(`, level with ${leader.criterion}\\.$`));
});

test('the mark decides, whatever the names are; without marks nothing is said', () => {
  const renamed = results.last.map((entry) => {
    if (entry.criterion === 'oracle') return { ...entry, criterion: 'upper-bound' };
    return entry.criterion === 'all-conv' ? { ...entry, criterion: 'oracle-like' } : entry;
  });
  expect(say('bestControl', { last: renamed })).toContain('read the table, oracle-like, reaches 80.9');
  const unmarked = results.last.map((entry) => {
    const { oracle: _, ...rest } = entry;
    return rest;
  });
  expect(say('bestControl', { last: unmarked })).toBeNull();
});

test('who collapses most, or that nobody does', () => {
  expect(say('collapses', {})).toMatch(/^magnitude degenerates most: it collapses on \d+ of 10 seeds\.$/);
  const collapse = { count: 0, rate: 0, low: 0, high: 0.28 };
  const none = results.last.map((entry) => (entry.control ? entry : { ...entry, collapse }));
  expect(say('collapses', { last: none })).toBe('No contender collapses on any seed.');
});

test('only controls, or nothing', () => {
  const nothing = { controls: null, bestControl: null, collapses: null };
  expect(groupVerdict({ ...results, leader: undefined, last: results.last.filter(({ control }) => control) })).toEqual({
    outcome: ['No contender has a result, only controls.'],
    ...nothing,
  });
  expect(groupVerdict({ ...results, leader: undefined, last: [] })).toEqual({
    outcome: ['No results to rank.'],
    ...nothing,
  });
});
