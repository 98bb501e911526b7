import type { Report } from '@touchstone/contract';
import { expect, it } from 'vitest';
import { makeReport } from '../../fixtures/report/make-report.js';
import { criterionStyles } from './criterion-styles.js';
import { groupModel } from './group-model.js';

function plotted(contenders: number, fall: (rank: number) => number): number[] {
  const report = makeReport({ contenders, seeds: 3, checkpoints: 2 });
  const { group } = report.ranking[0]!;
  const order = report.ranking
    .filter((entry) => entry.checkpoint === report.ranking[0]!.checkpoint && !entry.control)
    .map(({ criterion }) => criterion);
  const trajectories = report.trajectories.map((trajectory) => ({
    ...trajectory,
    drop: { mean: fall(order.indexOf(trajectory.criterion)), low: 0, high: 0 },
  }));
  const changed: Report = { ...report, trajectories };
  const own = report.groups.find(({ id }) => id === group)!;
  const model = groupModel(changed, own, 0, criterionStyles(changed, []));
  expect(model.leftOut).toBe(Math.max(0, contenders - 12));
  return model.plotted.flatMap(({ control, criterion }) => (control ? [] : [order.indexOf(criterion)]));
}

it('plots the ten best contenders and the two that lose most over the search', () => {
  expect(plotted(20, (rank) => (rank === 17 ? 30 : rank === 12 ? 20 : 1))).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 17,
  ]);
});

it('plots all of twelve', () => {
  expect(plotted(12, () => 0)).toHaveLength(12);
});
