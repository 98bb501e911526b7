import { describe, expect, it } from 'vitest';
import { createRng } from './rng.js';
import type { Rng } from './rng.js';

function draw(rng: Rng, count: number): number[] {
  return Array.from({ length: count }, () => rng.uniform());
}

describe('createRng', () => {
  it('gives these numbers for ever: results of earlier versions must stay reproducible', () => {
    expect(draw(createRng(7), 3)).toEqual([0.6481875714380294, 0.991949072573334, 0.49821835686452687]);
    const fork = createRng(7).fork('alphas');
    expect(fork.uniform()).toBe(0.4672702453099191);
    expect(fork.integer(10)).toBe(9);
    expect([fork.normal(), fork.normal(), fork.normal()]).toEqual([
      0.8118920254630174, -1.3199452210711566, -1.7625335747242072,
    ]);
    expect([...createRng(7).permutation(8)]).toEqual([0, 6, 4, 2, 7, 3, 1, 5]);
  });

  it('starts the same stream from the same seed, and another from another', () => {
    expect(draw(createRng(3), 20)).toEqual(draw(createRng(3), 20));
    expect(draw(createRng(3), 20)).not.toEqual(draw(createRng(4), 20));
  });
});

describe('fork', () => {
  it('does not depend on what was drawn before', () => {
    const fresh = createRng(1);
    const used = createRng(1);
    draw(used, 1000);
    used.normal();
    used.permutation(17);
    expect(draw(used.fork('data'), 20)).toEqual(draw(fresh.fork('data'), 20));
  });

  it('does not disturb the stream that it comes from', () => {
    const alone = createRng(1);
    const forked = createRng(1);
    draw(forked.fork('criterion'), 100);
    expect(draw(forked, 20)).toEqual(draw(alone, 20));
    forked.normal();
    alone.normal();
    forked.fork('another').normal();
    // The second of a pair of normal numbers is kept per stream.
    expect(forked.normal()).toBe(alone.normal());
  });

  it('gives other streams for other labels, in any depth', () => {
    const labels = ['a', 'b', 0, 1, 'a/b'];
    const rng = createRng(1);
    const first = [rng, ...labels.map((label) => rng.fork(label)), rng.fork('b').fork('a')].map((each) =>
      each.uniform(),
    );
    expect(new Set(first).size).toBe(first.length);
    expect(rng.fork('data').fork(3).path).toBe('1/data/3');
    expect(rng.fork(3).uniform()).toBe(rng.fork('3').uniform());
  });

  it('gives streams that do not correlate', () => {
    const count = 20_000;
    const [left, right] = [createRng(1).fork('left'), createRng(1).fork('right')];
    const products = Array.from({ length: count }, () => (left.uniform() - 0.5) * (right.uniform() - 0.5));
    const correlation = (12 * products.reduce((sum, value) => sum + value, 0)) / count;
    // Standard deviation of the estimate is 1 / √count = 0.007.
    expect(Math.abs(correlation)).toBeLessThan(0.03);
  });
});

describe('distributions', () => {
  it('uniform fills [0, 1) evenly', () => {
    const values = draw(createRng('uniform'), 20_000);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(
      chiSquare(
        values.map((value) => Math.floor(value * 20)),
        20,
      ),
    ).toBeLessThan(43.8);
  });

  it('integer fills [0, limit) evenly', () => {
    const rng = createRng('integer');
    const values = Array.from({ length: 20_000 }, () => rng.integer(7));
    expect(chiSquare(values, 7)).toBeLessThan(22.5);
    expect(Array.from({ length: 10 }, () => rng.integer(1))).toEqual(Array(10).fill(0));
    expect(rng.integer(2 ** 31)).toBeLessThan(2 ** 31);
  });

  it('normal has mean 0, variance 1 and the tails of a normal distribution', () => {
    const rng = createRng('normal');
    const count = 50_000;
    const values = Array.from({ length: count }, () => rng.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    const beyond = (limit: number): number => values.filter((value) => Math.abs(value) > limit).length / count;
    expect(beyond(1)).toBeCloseTo(0.3173, 2);
    expect(beyond(1.96)).toBeCloseTo(0.05, 2);
  });
});

describe('permutation', () => {
  it.each([0, 1, 2, 5, 257])('of %i is a rearrangement', (length) => {
    const order = createRng('order').permutation(length);
    expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, index) => index));
  });

  it('gives each of the 6 orders of 3 equally often', () => {
    const rng = createRng('orders');
    const orders = Array.from({ length: 6000 }, () => rng.permutation(3).join(''));
    const names = [...new Set(orders)].toSorted();
    expect(names).toEqual(['012', '021', '102', '120', '201', '210']);
    expect(
      chiSquare(
        orders.map((order) => names.indexOf(order)),
        6,
      ),
    ).toBeLessThan(20.5);
  });
});

/** Pearson's statistic against equal frequencies; the limits above are the 99.9 % quantiles. */
function chiSquare(values: readonly number[], bins: number): number {
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) counts[value]! += 1;
  const expected = values.length / bins;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
