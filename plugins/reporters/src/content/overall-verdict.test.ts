import { expect, test } from 'vitest';
import { twoGroupReport } from '../fixtures/two-group-report.js';
import { overallVerdict } from './overall-verdict.js';

const { overall } = twoGroupReport;
const head = 'strength[signed=true] 70.1 (60.1–75.1, 4 runs in 2 of 2 groups)';

function withRanking(ranking: typeof overall.ranking) {
  return { ...twoGroupReport, overall: { ...overall, ranking } };
}

test('who leads and whose intervals overlap', () => {
  expect(overallVerdict(twoGroupReport)).toBe(`${head} leads; no other contender's interval reaches its.`);
  const close = overall.ranking.map((entry) => ({ ...entry, normalisedScore: overall.ranking[1]!.normalisedScore }));
  expect(overallVerdict(withRanking(close))).toBe(`${head} leads; the intervals of magnitude overlap with its.`);
});

test('a single contender or none', () => {
  expect(overallVerdict(withRanking(overall.ranking.slice(0, 2)))).toBe(`${head} is the only contender.`);
  expect(overallVerdict(withRanking(overall.ranking.slice(0, 1)))).toBeUndefined();
});
