import { expect, test } from 'vitest';
import { twoGroupReport } from '../fixtures/two-group-report.js';
import { groupResults } from './group-results.js';

test('every group gets its own entries, trajectories and comparisons', () => {
  const groups = groupResults(twoGroupReport);
  expect(groups.map(({ group }) => group.space)).toEqual(['micro', 'toy']);
  for (const { group, ranking, last, leader, trajectories, comparisons } of groups) {
    expect(ranking).toHaveLength(12);
    expect(last.map(({ criterion }) => criterion)).toEqual([
      'oracle',
      'strength[signed=true]',
      'magnitude',
      'all-skip',
    ]);
    expect(leader?.criterion).toBe('strength[signed=true]');
    expect(trajectories.get('magnitude')?.collapseCheckpoint).toBe(600);
    expect(comparisons).toHaveLength(4);
    expect([...ranking, ...comparisons].every((item) => item.group === group.id)).toBe(true);
  }
});

test('a group without results', () => {
  const [results] = groupResults({ ...twoGroupReport, ranking: [], trajectories: [], comparisons: [] });
  expect(results).toMatchObject({ ranking: [], last: [], leader: undefined, comparisons: [] });
});
