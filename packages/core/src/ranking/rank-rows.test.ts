import { describe, expect, it } from 'vitest';
import { toyInput } from '../fixtures/toy-input.js';
import { toyTable } from '../fixtures/toy-table.js';
import { rankRows } from './rank-rows.js';

/** `count` times the same selection. */
const always = (selection: string, count: number): string[] => Array<string>(count).fill(selection);

describe('rankRows', () => {
  it('computes every number of an entry', () => {
    const { ranking } = rankRows(
      toyInput({
        mine: {
          rows: [['conv conv', 'skip conv', 'skip skip', 'pool skip']],
          // Edge 0 orders skip < pool < conv as the oracle does, edge 1 the other way round; none is left out.
          scores: [
            [9, 1, 3, 2],
            [null, 3, 1, 2],
          ],
        },
      }),
    );
    expect(ranking).toHaveLength(1);
    // Accuracies 70, 50, 30, 40; the 16 architectures of the table have 10 … 70.
    expect(ranking[0]).toEqual({
      criterion: 'mine',
      control: false,
      space: 'toy',
      dataset: 'toy-images',
      searcher: 'none',
      checkpoint: 0,
      rank: 1,
      seeds: 4,
      failed: 0,
      testAccuracy: { mean: 47.5, iqm: 45, low: expect.any(Number), high: expect.any(Number), worst: 30 },
      regret: { mean: 22.5 },
      // At most 70: 16 of 16; 50: 13; 30: 6; 40: 10.
      percentile: { mean: (100 * (16 + 13 + 6 + 10)) / 16 / 4 },
      // The 9 architectures that can be returned have a mean of 50.
      gainOverRandom: { mean: -2.5 },
      skipFraction: { mean: (0 + 0.5 + 1 + 0.5) / 4 },
      parameterFreeFraction: { mean: (0 + 0.5 + 1 + 1) / 4 },
      rankCorrelation: { kendall: 0, spearman: 0 },
      cost: { forwardPasses: 4, backwardPasses: 2, seconds: 0.5 },
      tieGroup: 'a',
      selections: [
        { seed: 1, architecture: 'conv conv', testAccuracy: 70 },
        { seed: 2, architecture: 'skip conv', testAccuracy: 50 },
        { seed: 3, architecture: 'skip skip', testAccuracy: 30 },
        { seed: 4, architecture: 'pool skip', testAccuracy: 40 },
      ],
    });
    const { low, high } = ranking[0]!.testAccuracy;
    expect(low).toBeGreaterThanOrEqual(30);
    expect(low).toBeLessThan(47.5);
    expect(high).toBeGreaterThan(47.5);
    expect(high).toBeLessThanOrEqual(70);
  });

  it('puts the last checkpoint first and ranks within a checkpoint', () => {
    const { ranking, comparisons } = rankRows(
      toyInput({
        early: { rows: [always('conv conv', 2), always('skip skip', 2)] },
        late: { rows: [always('skip skip', 2), always('conv conv', 2)] },
        fixed: { control: true, rows: [always('skip skip', 2), always('conv conv', 2)] },
      }),
    );
    expect(ranking.map(({ checkpoint, rank, criterion }) => [checkpoint, rank, criterion])).toEqual([
      [10, 1, 'late'],
      [10, 1, 'fixed'],
      [10, 3, 'early'],
      [0, 1, 'early'],
      [0, 2, 'late'],
      [0, 2, 'fixed'],
    ]);
    expect(comparisons.map(({ first, second }) => [first, second])).toEqual([
      ['late', 'fixed'],
      ['late', 'early'],
      ['fixed', 'early'],
    ]);
    expect(comparisons[1]).toMatchObject({ seeds: 2, difference: { mean: 40, low: 40, high: 40 }, p: 0.5, pHolm: 1 });
  });

  it('separates tie groups once there are enough seeds', () => {
    const criteria = {
      best: { rows: [always('conv conv', 8)] },
      same: { rows: [[...always('conv conv', 7), 'conv pool']] },
      worse: { rows: [always('skip skip', 8)] },
    };
    const { ranking, remarks } = rankRows(toyInput(criteria));
    // Eight seeds: p = 2/2^8 = 0.0078 for two of three pairs, 0.0234 after Holm.
    expect(ranking.map(({ criterion, tieGroup }) => [criterion, tieGroup])).toEqual([
      ['best', 'a'],
      ['same', 'a'],
      ['worse', 'b'],
    ]);
    expect(remarks.join()).not.toContain('cannot separate');
  });

  it('reports failures, leaves them out of means, and counts trials', () => {
    const { ranking, failures, trials, remarks } = rankRows(
      toyInput(
        {
          good: { rows: [['conv conv', 'conv conv', undefined]] },
          bad: { rows: [['failed', 'skip skip', undefined]] },
          worst: { rows: [['failed', 'failed', undefined]] },
        },
        { searchFailures: [3] },
      ),
    );
    expect(ranking.map(({ criterion, seeds, failed }) => [criterion, seeds, failed])).toEqual([
      ['good', 2, 1],
      ['bad', 1, 2],
    ]);
    expect(failures).toEqual([
      { trial: 'seed 1', checkpoint: 0, criterion: 'bad', code: 'PLUGIN', message: 'NaN' },
      { trial: 'seed 1', checkpoint: 0, criterion: 'worst', code: 'PLUGIN', message: 'NaN' },
      { trial: 'seed 2', checkpoint: 0, criterion: 'worst', code: 'PLUGIN', message: 'NaN' },
      { trial: 'seed 3', checkpoint: null, criterion: null, code: 'NUMERICS', message: 'loss is NaN' },
    ]);
    expect(trials).toEqual({ ok: 0, failed: 3 });
    expect(remarks).toContain(
      '1 of 3 searches and 3 scorings failed; they are left out of the means and tried again at the next run.',
    );
  });

  it('compares over the seeds that both criteria have', () => {
    const { comparisons } = rankRows(
      toyInput({
        first: { rows: [['conv conv', 'failed', 'conv conv']] },
        second: { rows: [['skip skip', 'skip skip', 'conv conv']] },
      }),
    );
    expect(comparisons[0]).toMatchObject({ seeds: 2, difference: { mean: 20 } });
  });

  it('says what is not in the table and what is not in the store', () => {
    const table = toyTable(['skip skip']);
    const { ranking, remarks, trials } = rankRows(
      toyInput({ mine: { rows: [['skip skip', 'conv conv', undefined]] } }, { table }),
    );
    expect(trials).toEqual({ ok: 2, failed: 0 });
    expect(ranking[0]).toMatchObject({ seeds: 1, failed: 0, testAccuracy: { mean: 70 } });
    expect(remarks).toContain('The table does not know 1 of the selected architectures; they are left out.');
    expect(remarks).toContain('1 of 3 results are not in the store yet; means are over those that are.');
  });

  it('says how many seeds it takes, and that an operation is never returned', () => {
    const criteria = { a: { rows: [always('conv conv', 5)] }, b: { rows: [always('skip skip', 5)] } };
    expect(rankRows(toyInput(criteria)).remarks).toEqual([
      '5 seeds cannot separate anything at the 5 % level: the exact signed-rank test goes down to p = 0.0625. ' +
        'It takes at least 6 seeds (--seeds 6).',
      'The rule of the space never returns none; rank correlations leave it out as well.',
    ]);
    const three = { ...criteria, c: { rows: [always('pool pool', 5)] } };
    expect(rankRows(toyInput(three)).remarks[0]).toContain(
      'at least 6 seeds for a single pair and 7 for all 3 pairs (--seeds 7)',
    );
  });

  it('lists each supernet once per checkpoint', () => {
    const { supernets } = rankRows(
      toyInput({ a: { rows: [['failed', 'conv conv']] }, b: { rows: [['skip skip', undefined]] } }),
    );
    expect(supernets).toEqual([
      { trial: 'seed 1', seed: 1, checkpoint: 0, accuracy: 40, loss: 1.5 },
      { trial: 'seed 2', seed: 2, checkpoint: 0, accuracy: 40, loss: 1.5 },
    ]);
  });

  it('has no correlation for a criterion without scores, or where all scores are equal', () => {
    const { ranking } = rankRows(
      toyInput({
        selecting: { rows: [['conv conv']] },
        constant: { rows: [['skip skip']], scores: [Array<number>(4).fill(1), Array<number>(4).fill(2)] },
      }),
    );
    expect(ranking.map(({ rankCorrelation }) => rankCorrelation)).toEqual([
      { kendall: null, spearman: null },
      { kendall: null, spearman: null },
    ]);
  });
});
