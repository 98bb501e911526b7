import { spaces } from '@touchstone/spaces';
import { expect, test } from 'vitest';
import { forecastTotals } from './forecast-totals.js';

const searchSpace = spaces[0].create({ none: 'exclude', channels: 8, cellsPerStage: 1, affine: false, stages: 1 });
const criteria = [
  { label: 'removal', plugin: { needs: ['evaluation'] } },
  { label: 'gradient', plugin: { needs: ['gates'] } },
  { label: 'free', plugin: { needs: [] } },
];
const parts = { criteria, searchSpace, config: { checkpoints: [0, 10] } } as never;
const costs = { secondsPerStep: 1, secondsPerEvaluation: 0.5, secondsPerGateGradient: 2 };

test('searches, shared removals and gate gradients add up and spread over workers', () => {
  const scoring = (labels: readonly string[]) => ({ criteria: labels.map((label) => ({ label })) });
  const trials = [
    { needsSearch: true, scorings: [scoring(['removal', 'gradient', 'free']), scoring(['free'])] },
    { needsSearch: false, scorings: [] },
  ] as never;
  // 10 steps · 1 s + (1 + 3 criteria + 3 edges · 4 removable operations) · 0.5 s + 2 s + (1 + 1) · 0.5 s, on two
  // workers.
  expect(forecastTotals(trials, parts, costs, 2)).toEqual({
    searches: 1,
    steps: 10,
    rows: 4,
    seconds: 10.5,
    uncounted: [],
  });
});

test('nothing to do takes no time', () => {
  expect(forecastTotals([], parts, costs, 1)).toEqual({ searches: 0, steps: 10, rows: 0, seconds: 0, uncounted: [] });
});

test('what trains or runs programs of its own is named where it is still to be scored', () => {
  const own = ['programs', 'tuning'].map((need) => ({ label: need, plugin: { needs: [need] } }));
  const trials = [{ needsSearch: false, scorings: [{ criteria: [{ label: 'tuning' }, { label: 'free' }] }] }] as never;
  const { uncounted } = forecastTotals(
    trials,
    { ...(parts as object), criteria: [...criteria, ...own] } as never,
    costs,
    1,
  );
  expect(uncounted).toEqual(['tuning']);
});
