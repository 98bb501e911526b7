import { describe, expect, it } from 'vitest';
import { toyInput } from '../fixtures/toy-input.js';
import { toyProvenance } from '../fixtures/toy-provenance.js';
import { assembleReport } from './assemble-report.js';
import { rankGroup } from './rank-group.js';
import type { RankedGroup } from './ranked-group.js';

const createdAt = '2026-02-03T00:00:00.000Z';

/** Selections by criterion over seeds at one checkpoint; names with `*` are controls. */
function group(selections: Readonly<Record<string, (string | undefined)[]>>, searcher = 'none'): RankedGroup {
  const criteria = Object.entries(selections).map(([name, rows]) => [
    name.replace('*', ''),
    { control: name.endsWith('*'), rows: [rows] },
  ]);
  return rankGroup(toyInput(Object.fromEntries(criteria), { searcher }), toyProvenance());
}

describe('assembleReport', () => {
  it('is the group itself where there is one', () => {
    const ranked = group({ a: ['conv conv', 'failed'], b: ['skip skip', 'skip skip'] });
    const report = assembleReport([ranked], createdAt);
    const { group: only, ...rest } = ranked;
    expect(report).toMatchObject({ schema: 'touchstone.report/2', createdAt, groups: [only], ...rest });
  });

  it('makes ids unique and says whose remarks are whose', () => {
    const ranked = group({ a: ['conv conv'], b: ['skip skip'] });
    const report = assembleReport([ranked, group({ a: ['conv conv'] }, 'other'), ranked], createdAt);
    const ids = ['toy · toy-images · none', 'toy · toy-images · other', 'toy · toy-images · none #2'];
    expect(report.groups.map(({ id }) => id)).toEqual(ids);
    expect(report.ranking.map((each) => each.group)).toEqual([ids[0], ids[0], ids[1], ids[2], ids[2]]);
    expect(report.comparisons.map((each) => each.group)).toEqual([ids[0], ids[2]]);
    expect(report.trajectories.map((each) => each.group)).toEqual(report.ranking.map((each) => each.group));
    expect(report.trials).toEqual({ ok: 3, failed: 0 });
    expect(report.remarks.every((remark) => ids.some((id) => remark.startsWith(`${id}: `)))).toBe(true);
  });

  it('scores all groups from random to optimum', () => {
    // Optimum 70, random 50: 70, 60, 40, 30 are 100, 50, -50, -100.
    const { overall } = assembleReport(
      [
        group({ a: ['conv conv', 'conv pool'], b: ['skip skip', 'skip skip'], 'c*': ['conv conv', 'conv conv'] }),
        group({ a: ['pool pool', 'conv skip', 'conv conv', 'conv conv'], b: Array<string>(4).fill('conv conv') }, 'x'),
      ],
      createdAt,
    );
    expect(overall.ranking.map((each) => [each.rank, each.criterion, each.groups, each.runs, each.meanRank])).toEqual([
      [1, 'a', 2, 6, 1.5],
      [2, 'b', 2, 6, 1.5],
      // Best, but not everywhere.
      [3, 'c', 1, 2, null],
    ]);
    const [a, b, c] = overall.ranking;
    expect(a!.normalisedScore.mean).toBeCloseTo((100 + 50 + 0 + 0 + 100 + 100) / 6, 10);
    // Of six values one is dropped at each end.
    expect(a!.normalisedScore.iqm).toBeCloseTo((50 + 0 + 100 + 100) / 4, 10);
    expect(a!.normalisedScore.low).toBeLessThan(a!.normalisedScore.mean);
    expect(a!.normalisedScore.iqmHigh).toBeGreaterThan(a!.normalisedScore.iqm);
    // Constant within each group: stratified resamples are all the same.
    expect(b!.normalisedScore).toMatchObject({ low: b!.normalisedScore.mean, high: b!.normalisedScore.mean });
    expect(c!.normalisedScore).toEqual({ mean: 100, low: 100, high: 100, iqm: 100, iqmLow: 100, iqmHigh: 100 });
    const above = (threshold: number): number => a!.profile[overall.thresholds.indexOf(threshold)]!;
    expect([-5, 0, 50, 95, 100].map(above)).toEqual([1, 4 / 6, 3 / 6, 3 / 6, 0]);
  });

  it('marks what reads the table, in the ranking and over all groups', () => {
    const rows = [['conv conv', 'skip conv']];
    const criteria = {
      mine: { rows },
      'my-bound': { control: true, oracle: true, rows },
      other: { control: true, rows },
    };
    const first = rankGroup(toyInput(criteria), toyProvenance());
    const second = rankGroup(toyInput(criteria, { searcher: 'x' }), toyProvenance());
    // As reports of earlier versions have it.
    const unmarked = {
      ...first,
      ranking: first.ranking.map((entry) => {
        const { oracle: _, ...rest } = entry;
        return rest;
      }),
    };
    const marks = (entries: readonly { criterion: string; oracle?: boolean }[]) =>
      Object.fromEntries(entries.map(({ criterion, oracle }) => [criterion, oracle]));
    const expected = { mine: false, 'my-bound': true, other: false };
    expect(marks(first.ranking)).toEqual(expected);
    expect(marks(assembleReport([first, second], createdAt).overall.ranking)).toEqual(expected);
    expect(marks(assembleReport([unmarked, second], createdAt).overall.ranking)).toEqual(expected);
    for (const entry of assembleReport([unmarked], createdAt).overall.ranking)
      expect(entry).not.toHaveProperty('oracle');
  });

  it('counts failures in groups where nothing was left of a criterion', () => {
    const { overall } = assembleReport(
      [group({ a: ['conv conv', 'failed'] }), group({ a: ['failed', 'failed'], b: ['conv conv', 'conv conv'] }, 'x')],
      createdAt,
    );
    expect(overall.ranking.find(({ criterion }) => criterion === 'a')).toMatchObject({ groups: 1, runs: 1, failed: 3 });
  });
});
