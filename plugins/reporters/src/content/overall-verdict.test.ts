import type { OverallEntry } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { twoGroupReport } from '../fixtures/two-group-report.js';
import { overallVerdict } from './overall-verdict.js';
import { writeSentence } from './write-sentence.js';

const { overall, ranking: entries, groups } = twoGroupReport;
const [oracle, leader, other] = overall.ranking as [OverallEntry, OverallEntry, OverallEntry];
const head = 'strength[signed=true] 70.1 (60.1–75.1, 4 runs in 2 of 2 groups)';

function withRanking(ranking: readonly OverallEntry[], lacking?: string) {
  const left = entries.filter(({ criterion, group }) => criterion !== lacking || group !== groups[1]!.id);
  return { ...twoGroupReport, ranking: left, overall: { ...overall, ranking } };
}

const outcome = (ranking: readonly OverallEntry[], lacking?: string) =>
  writeSentence(overallVerdict(withRanking(ranking, lacking)).outcome);

test('who leads and whose intervals overlap', () => {
  expect(outcome(overall.ranking)).toBe(`${head} leads; no other contender's interval reaches its.`);
  const close = { ...other, normalisedScore: leader.normalisedScore };
  expect(outcome([oracle, leader, close])).toBe(`${head} leads; the intervals of magnitude overlap with its.`);
});

test('results in other groups are not compared', () => {
  // Better, but only where it has results: an interval far above must not be called one that does not reach the leader's.
  const score = { ...other.normalisedScore, mean: 95, low: 90, high: 99 };
  const partial = { ...other, groups: 1, normalisedScore: score };
  const apart = 'not compared, for results in other groups: magnitude.';
  expect(outcome([leader, partial], 'magnitude')).toBe(`${head} leads; ${apart}`);
  const third = { ...other, criterion: 'all-skip', rank: 4 };
  expect(outcome([leader, partial, third], 'magnitude')).toBe(
    `${head} leads; no other contender's interval reaches its; ${apart}`,
  );
  // As many groups, but not the same ones.
  const halves = [leader, other].map((entry) => ({ ...entry, groups: 1 }));
  const report = withRanking(halves);
  const split = {
    ...report,
    ranking: entries.filter(({ criterion, group }) => (criterion === 'magnitude') === (group === groups[1]!.id)),
  };
  expect(writeSentence(overallVerdict(split).outcome)).toContain(`1 of 2 groups) leads; ${apart}`);
});

test('the best control of the same groups that does not read the table, by its mark', () => {
  const control = { ...other, criterion: 'all-skip', control: true, oracle: false };
  const said = (ranking: readonly OverallEntry[], lacking?: string) => {
    const { bestControl } = overallVerdict(withRanking(ranking, lacking));
    return bestControl === null ? null : writeSentence(bestControl);
  };
  const sentence = 'The best control that does not read the table, all-skip, scores -42.4.';
  expect(said([...overall.ranking, control])).toBe(sentence);
  expect(said(overall.ranking)).toBeNull();
  const { oracle: _, ...unmarked } = control;
  expect(said([...overall.ranking, unmarked])).toBeNull();
  expect(said([...overall.ranking, { ...control, groups: 1 }], 'all-skip')).toBeNull();
});

test('a single contender, controls only, nothing', () => {
  expect(outcome([oracle, leader])).toBe(`${head} is the only contender.`);
  expect(outcome([oracle])).toBe('No contender has a result, only controls.');
  expect(outcome([])).toBe('No results to rank.');
});
