import { describe, expect, it } from 'vitest';
import { toyInput, type ToyInputOptions } from '../fixtures/toy-input.js';
import { toyProvenance } from '../fixtures/toy-provenance.js';
import { rankGroup } from './rank-group.js';

const trajectoryOf = (rows: (string | undefined)[][], options?: ToyInputOptions) =>
  rankGroup(toyInput({ mine: { rows } }, options), toyProvenance()).trajectories[0];

describe('trajectory', () => {
  it('goes from the best to the last checkpoint', () => {
    // Accuracies 50 50, 70 70, 30 50.
    const rows = [
      ['skip conv', 'conv skip'],
      ['conv conv', 'conv conv'],
      ['skip skip', 'skip conv'],
    ];
    expect(trajectoryOf(rows)).toEqual({
      criterion: 'mine',
      control: false,
      group: 'toy · toy-images · none',
      best: { checkpoint: 10, accuracy: 70 },
      last: { checkpoint: 20, accuracy: 40 },
      drop: { mean: 30, low: 20, high: 40 },
      // Areas (60 + 50) / 2 and (60 + 60) / 2.
      overSearch: { mean: 57.5, low: 55, high: 60 },
      collapseCheckpoint: 20,
    });
  });

  it('chooses the best checkpoint anew in every resample', () => {
    // Means are equal, so there is no drop; but either checkpoint is the better one of some resamples.
    const rows = [
      ['conv conv', 'skip skip', 'conv conv', 'skip skip'],
      ['skip skip', 'conv conv', 'skip skip', 'conv conv'],
    ];
    const { drop } = trajectoryOf(rows)!;
    expect(drop).toMatchObject({ mean: 0, low: 0 });
    expect(drop.high).toBeGreaterThan(10);
  });

  it('is over the seeds with all checkpoints, and absent without one', () => {
    const rows = [
      ['conv conv', 'skip skip', 'conv conv'],
      ['conv conv', 'failed', undefined],
    ];
    expect(trajectoryOf(rows)).toMatchObject({ best: { accuracy: 70 }, last: { accuracy: 70 } });
    expect(
      trajectoryOf([
        ['conv conv', undefined],
        [undefined, 'conv conv'],
      ]),
    ).toBeUndefined();
  });

  it('is the accuracy itself at a single checkpoint', () => {
    expect(trajectoryOf([['conv conv', 'skip conv']])).toMatchObject({
      drop: { mean: 0, low: 0, high: 0 },
      overSearch: { mean: 60, low: 50, high: 70 },
    });
  });

  it('finds from where on selections stay collapsed', () => {
    // Below 40: skip skip. Seed 1 from 20 on (it recovers at 10), seed 2 from 10 on, seed 3 not.
    const rows = [
      ['skip skip', 'conv conv', 'skip skip'],
      ['conv conv', 'skip skip', 'skip skip'],
      ['skip skip', 'skip skip', 'conv conv'],
    ];
    expect(trajectoryOf(rows)!.collapseCheckpoint).toBe(15);
    expect(trajectoryOf([['conv conv']])!.collapseCheckpoint).toBeNull();
    const bySkips = { collapse: { quantile: 0, skipFraction: 0.5 } };
    expect(trajectoryOf([['conv conv'], ['conv skip']], bySkips)!.collapseCheckpoint).toBe(10);
  });
});
