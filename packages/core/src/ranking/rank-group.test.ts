import { describe, expect, it } from 'vitest';
import { toyInput, type ToyCriterion, type ToyInputOptions } from '../fixtures/toy-input.js';
import { toyProvenance } from '../fixtures/toy-provenance.js';
import { toyTable } from '../fixtures/toy-table.js';
import { rankGroup } from './rank-group.js';
import type { RankedGroup } from './ranked-group.js';

const rank = (criteria: Readonly<Record<string, ToyCriterion>>, options?: ToyInputOptions): RankedGroup =>
  rankGroup(toyInput(criteria, options), toyProvenance());

/** `count` times the same selection. */
const always = (selection: string, count: number): string[] => Array<string>(count).fill(selection);

describe('rankGroup', () => {
  it('computes every number of an entry', () => {
    const { ranking } = rank({
      mine: {
        rows: [['conv conv', 'skip conv', 'skip skip', 'pool skip']],
        // Edge 0 orders skip < pool < conv as the oracle does, edge 1 the other way round; none is left out.
        scores: [
          [9, 1, 3, 2],
          [null, 3, 1, 2],
        ],
        row: { batchArchitectures: ['conv skip', 'conv skip', 'conv skip'] },
      },
    });
    expect(ranking).toHaveLength(1);
    const constant = (value: number) => ({ mean: value, low: value, high: value });
    const correlation = { kendall: constant(0), spearman: constant(0) };
    // Accuracies 70, 50, 30, 40; the 16 architectures of the table have 10 … 70.
    expect(ranking[0]).toMatchObject({
      criterion: 'mine',
      control: false,
      group: 'toy · toy-images · none',
      space: 'toy',
      dataset: 'toy-images',
      searcher: 'none',
      checkpoint: 0,
      rank: 1,
      seeds: 4,
      failed: 0,
      testAccuracy: { mean: 47.5, iqm: 45, worst: 30 },
      regret: { mean: 22.5 },
      // At most 70: 16 of 16; 50: 13; 30: 6; 40: 10.
      percentile: { mean: (100 * (16 + 13 + 6 + 10)) / 16 / 4 },
      // The 9 architectures that can be returned have a mean of 50.
      gainOverRandom: { mean: -2.5 },
      skipFraction: { mean: (0 + 0.5 + 1 + 0.5) / 4 },
      parameterFreeFraction: { mean: (0 + 0.5 + 1 + 1) / 4 },
      // A quarter of the returnable ones have at most 40; below it is skip skip.
      collapse: { count: 1, rate: 0.25 },
      discretisationGap: constant(15),
      agreement: { batches: 1 },
      rankCorrelation: { best: correlation, mean: correlation },
      cost: { forwardPasses: 4, backwardPasses: 2, seconds: 0.5 },
      pareto: true,
      tieGroup: 'a',
      scores: [
        [1, 0, 0.25, 0.125],
        [null, 1, 0, 0.5],
      ],
      selections: [
        { seed: 1, architecture: 'conv conv', testAccuracy: 70 },
        { seed: 2, architecture: 'skip conv', testAccuracy: 50 },
        { seed: 3, architecture: 'skip skip', testAccuracy: 30 },
        { seed: 4, architecture: 'pool skip', testAccuracy: 40 },
      ],
    });
    const { testAccuracy, regret, gainOverRandom, collapse } = ranking[0]!;
    expect(testAccuracy.low).toBeGreaterThanOrEqual(30);
    expect(testAccuracy.low).toBeLessThan(47.5);
    expect(testAccuracy.high).toBeGreaterThan(47.5);
    expect(testAccuracy.high).toBeLessThanOrEqual(70);
    expect(regret).toEqual({ mean: 22.5, low: 70 - testAccuracy.high, high: 70 - testAccuracy.low });
    expect(gainOverRandom.low).toBeCloseTo(testAccuracy.low - 50, 12);
    // Wilson's interval of 1 of 4 (Newcombe 1998 gives the formula): 0.0456 … 0.6994.
    expect(collapse.low).toBeCloseTo(0.0456, 4);
    expect(collapse.high).toBeCloseTo(0.6994, 4);
  });

  it('describes the group', () => {
    const { group } = rank({ a: { rows: [['conv conv'], ['skip skip']] } }, { searcher: 'darts[steps=5]' });
    expect(group).toMatchObject({
      id: 'toy · toy-images · darts[steps=5]',
      nodes: 2,
      operations: ['none', 'skip', 'conv', 'pool'],
      checkpoints: [0, 10],
      seeds: [1],
      optimum: { architecture: 'conv conv', accuracy: 70 },
      randomMean: 50,
      collapse: { quantile: 0.25, accuracy: 40, skipFraction: null },
      friedman: null,
      supernets: [
        { trial: 'seed 1', seed: 1, checkpoint: 0, accuracy: 40, loss: 1.5, hessianEigenvalue: 0 },
        { trial: 'seed 1', seed: 1, checkpoint: 10, accuracy: 40, loss: 1.5, hessianEigenvalue: 1 },
      ],
    });
    // Best: the other edge has conv; mean: 10 + own + (0 + 10 + 30 + 20) / 4.
    expect(group.oracle).toEqual({
      best: Array(2).fill([40, 50, 70, 60]),
      mean: Array(2).fill([25, 35, 55, 45]),
      returnable: Array(2).fill([false, true, true, true]),
    });
  });

  it('puts the last checkpoint first, ranks within a checkpoint, and tests at the last only', () => {
    const { ranking, trajectories } = rank({
      early: { rows: [always('conv conv', 2), always('skip skip', 2)] },
      late: { rows: [always('skip skip', 2), always('conv conv', 2)] },
      fixed: { control: true, rows: [always('skip skip', 2), always('conv conv', 2)] },
    });
    expect(ranking.map((each) => [each.checkpoint, each.rank, each.criterion, each.tieGroup, each.pareto])).toEqual([
      [10, 1, 'late', 'a', true],
      [10, 1, 'fixed', null, false],
      [10, 3, 'early', 'a', false],
      [0, 1, 'early', null, false],
      [0, 2, 'late', null, false],
      [0, 2, 'fixed', null, false],
    ]);
    expect(trajectories.map(({ criterion }) => criterion)).toEqual(['late', 'fixed', 'early']);
  });

  it('compares contenders with each other and with controls, as two families', () => {
    const { comparisons, comparisonsLeftOut } = rank({
      early: { rows: [always('skip skip', 8)] },
      late: { rows: [always('conv conv', 8)] },
      fixed: { control: true, rows: [always('conv conv', 8)] },
      other: { control: true, rows: [always('skip skip', 8)] },
    });
    expect(comparisonsLeftOut).toBe(0);
    expect(comparisons.map((each) => [each.family, each.first, each.second, each.difference.mean, each.pHolm])).toEqual(
      [
        // 2 / 2^8, alone in its family; among four pairs with a control the smallest two count four and three times.
        ['contenders', 'late', 'early', 40, 2 / 2 ** 8],
        ['controls', 'late', 'fixed', 0, 1],
        ['controls', 'late', 'other', 40, 8 / 2 ** 8],
        ['controls', 'early', 'fixed', -40, 8 / 2 ** 8],
        ['controls', 'early', 'other', 0, 1],
      ],
    );
    expect(comparisons[0]).toMatchObject({
      group: 'toy · toy-images · none',
      seeds: 8,
      difference: { low: 40, high: 40 },
      p: 2 / 2 ** 8,
      rankBiserial: 1,
      probabilityOfImprovement: { mean: 1, low: 1, high: 1 },
      moreSeeds: 0,
    });
    expect(comparisons[1]).toMatchObject({ moreSeeds: null, rankBiserial: 0, probabilityOfImprovement: { mean: 0.5 } });
  });

  it('says about how many more seeds would separate two', () => {
    const { comparisons } = rank({
      better: { rows: [['conv conv', 'conv conv', 'conv conv', 'conv pool', 'skip skip']] },
      worse: { rows: [['conv pool', 'skip conv', 'conv conv', 'pool pool', 'skip pool']] },
    });
    expect(comparisons[0]!.pHolm).toBeGreaterThan(0.05);
    expect(comparisons[0]!.moreSeeds).toBeGreaterThan(0);
  });

  it('separates tie groups once there are enough seeds', () => {
    const { ranking, group } = rank({
      best: { rows: [always('conv conv', 8)] },
      same: { rows: [[...always('conv conv', 7), 'conv pool']] },
      worse: { rows: [always('skip skip', 8)] },
    });
    // Eight seeds: p = 2/2^8 = 0.0078 for two of three pairs, 0.0234 after Holm.
    expect(ranking.map(({ criterion, tieGroup }) => [criterion, tieGroup])).toEqual([
      ['best', 'a'],
      ['same', 'a'],
      ['worse', 'b'],
    ]);
    expect(group.friedman).toMatchObject({ seeds: 8 });
    expect(group.friedman!.pF).toBeLessThan(0.001);
    expect(group.friedman!.ranks.map(({ criterion, rank: mean }) => [criterion, mean])).toEqual([
      ['best', (7 * 1.5 + 1) / 8],
      ['same', (7 * 1.5 + 2) / 8],
      ['worse', 3],
    ]);
  });

  it('says F is infinite, by null, where all seeds order all contenders alike', () => {
    const seeds = (selection: string): string[][] => [Array(4).fill(selection) as string[]];
    const { group } = rank({
      best: { rows: seeds('conv conv') },
      middle: { rows: seeds('skip conv') },
      worst: { rows: seeds('skip skip') },
    });
    // Friedman's chi-squared is blocks × (treatments − 1) at its largest.
    expect(group.friedman).toMatchObject({ f: null, chiSquared: 8 });
    expect(group.friedman!.pF).toBeCloseTo(6 ** -3, 12);
  });

  it('knows the discretisation gap only where the selection was made at the checkpoint itself', () => {
    const rows = Array(2).fill(['conv conv', 'skip conv']) as string[][];
    const { ranking } = rank({ late: { rows }, untrained: { rows, row: { step: 0 } } });
    const gaps = ranking.map(({ criterion, checkpoint, discretisationGap }) => [
      criterion,
      checkpoint,
      discretisationGap?.mean ?? null,
    ]);
    expect(gaps).toEqual([
      ['late', 10, 15],
      ['untrained', 10, null],
      ['late', 0, 15],
      ['untrained', 0, 15],
    ]);
  });

  it('reports failures, leaves them out of means, and counts trials', () => {
    const { ranking, failures, trials, comparisons } = rank(
      {
        good: { rows: [['conv conv', 'conv conv', undefined, 'conv conv']] },
        bad: { rows: [['failed', 'skip skip', undefined, 'conv conv']] },
        worst: { rows: [['failed', 'failed', undefined, undefined]] },
      },
      { searchFailures: [3] },
    );
    expect(ranking.map(({ criterion, seeds, failed }) => [criterion, seeds, failed])).toEqual([
      ['good', 3, 1],
      ['bad', 2, 2],
    ]);
    const group = 'toy · toy-images · none';
    expect(failures).toEqual([
      { group, trial: 'seed 1', checkpoint: 0, criterion: 'bad', code: 'PLUGIN', message: 'NaN' },
      { group, trial: 'seed 1', checkpoint: 0, criterion: 'worst', code: 'PLUGIN', message: 'NaN' },
      { group, trial: 'seed 2', checkpoint: 0, criterion: 'worst', code: 'PLUGIN', message: 'NaN' },
      { group, trial: 'seed 3', checkpoint: null, criterion: null, code: 'NUMERICS', message: 'loss is NaN' },
    ]);
    expect(trials).toEqual({ ok: 1, failed: 3 });
    // Over the seeds that both have.
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]).toMatchObject({ seeds: 2, difference: { mean: 20 } });
  });

  it('does not compare criteria without a seed in common', () => {
    const { comparisons, ranking, comparisonsLeftOut } = rank({
      first: { rows: [['conv conv', undefined]] },
      second: { rows: [[undefined, 'skip skip']] },
    });
    expect([comparisons, comparisonsLeftOut]).toEqual([[], 0]);
    expect(ranking.map(({ tieGroup }) => tieGroup)).toEqual(['a', 'a']);
  });

  it('leaves out what the table does not know', () => {
    const { ranking, trials } = rank(
      { mine: { rows: [['skip skip', 'conv conv', undefined]] } },
      { table: toyTable(['skip skip']) },
    );
    expect(trials).toEqual({ ok: 2, failed: 0 });
    expect(ranking[0]).toMatchObject({ seeds: 1, failed: 0, testAccuracy: { mean: 70 } });
  });

  it('has no correlation and no scores for a criterion that selects', () => {
    const { ranking } = rank({
      selecting: { rows: [['conv conv']] },
      constant: { rows: [['skip skip']], scores: [Array<number>(4).fill(1), Array<number>(4).fill(2)] },
    });
    const none = { kendall: null, spearman: null };
    expect(ranking.map((each) => each.rankCorrelation)).toEqual(Array(2).fill({ best: none, mean: none }));
    expect(ranking.map(({ scores }) => scores)).toEqual([null, Array(2).fill([0.5, 0.5, 0.5, 0.5])]);
  });

  it('gives the same intervals to criteria with the same accuracies, whatever their names', () => {
    const rows = [['conv conv', 'skip conv', 'skip skip', 'pool skip', 'conv pool']];
    const { ranking } = rank({ one: { rows }, another: { rows } });
    expect(ranking[0]!.testAccuracy).toEqual(ranking[1]!.testAccuracy);
  });

  it('lists only the best pairs of many contenders', () => {
    const selections = ['conv conv', 'conv pool', 'skip conv', 'pool skip', 'skip skip'];
    const criteria = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`c${index}`, { rows: [[selections[index % 5]!, 'conv conv']] }]),
    );
    const { comparisons, comparisonsLeftOut } = rank({
      ...criteria,
      control: { control: true, rows: [always('conv conv', 2)] },
    });
    // 29 with the best and 19 · 18 / 2 among the others of the best 20; 20 with the control.
    expect(comparisons.filter(({ family }) => family === 'contenders')).toHaveLength(29 + 171);
    expect(comparisons.filter(({ family }) => family === 'controls')).toHaveLength(20);
    expect(comparisonsLeftOut).toBe((30 * 29) / 2 + 30 - 220);
  });
});
