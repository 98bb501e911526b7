import type { PairedComparison, RankingEntry } from '@touchstone/contract';
import { expect, it } from 'vitest';
import { makeReport } from '../../fixtures/report/make-report.js';
import type { GroupModel } from '../model/group-model.js';
import { pageModel } from '../model/page-model.js';
import { groupVerdict } from './group-verdict.js';

const model = pageModel(makeReport({ spaces: ['micro'] })).groups[0]!;
const contenders = model.entries.filter((entry) => !entry.control);
const leader = contenders[0]!;

const sentences = (changed: Partial<GroupModel>) => {
  const { outcome, context } = groupVerdict({ ...model, ...changed });
  return `${outcome.text} ${context?.text ?? ''}`.replaceAll(/<[^>]*>/g, '').replaceAll('\u00A0', ' ');
};
const withP = (pHolm: (pair: PairedComparison) => number) =>
  model.comparisons.map((pair) => ({ ...pair, pHolm: pHolm(pair) }));

it('names the leader with interval and seeds', () => {
  const { mean } = leader.testAccuracy;
  expect(sentences({})).toContain(`${leader.criterion} leads with ${mean.toFixed(1)} % test accuracy (95 % interval `);
  expect(sentences({})).toContain(', 10 seeds)');
});

it('says who cannot be told apart from it', () => {
  const other = contenders[1]!.criterion;
  const level = withP((pair) => (pair.first === other || pair.second === other ? 0.3 : 0.01));
  expect(sentences({ comparisons: level })).toContain(`${other} cannot be told apart from it.`);
  expect(sentences({ comparisons: withP(() => 0.01) })).toContain('It is better than every other contender');
  expect(sentences({ comparisons: withP(() => 1) })).toContain('None of the other 5 contenders can be told apart');
  expect(sentences({ comparisons: [] })).toContain('have not been tested against each other');
});

it('compares with the best control that does not know the answer', () => {
  expect(sentences({ comparisons: withP(() => 0.01) })).toMatch(
    /besides the oracle, all-conv, reaches 80\.9 %, \d\.\d points above it, a difference that holds/,
  );
  expect(sentences({ comparisons: withP(() => 1) })).toContain('a difference that the seeds do not settle');
});

it('names who collapses most, or that nobody does', () => {
  expect(sentences({})).toMatch(/magnitude degenerates most: it collapses on \d+ of 10 seeds\./);
  const none = model.entries.map((entry): RankingEntry => ({
    ...entry,
    collapse: { count: 0, rate: 0, low: 0, high: 0.28 },
  }));
  expect(sentences({ entries: none })).toContain('No contender collapses on any seed.');
});

it('says so where only controls have results', () => {
  expect(sentences({ entries: model.entries.filter((entry) => entry.control) })).toContain('No contender has a result');
});
