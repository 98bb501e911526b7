import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { additionalSamples } from './additional-samples.js';
import { signedRankPower } from './signed-rank-power.js';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

/** Ten differences with mean / standard deviation = effect exactly. */
function observed(effect: number): number[] {
  const shape = [-2, -1.5, -1, -0.5, -0.1, 0.1, 0.5, 1, 1.5, 2];
  const deviation = Math.sqrt(shape.reduce((sum, value) => sum + value * value, 0) / 9);
  return shape.map((value) => value / deviation + effect);
}

describe('so many more pairs have the promised power, in simulated studies', () => {
  const studies = 2000;
  test.each([
    { effect: 0.7, level: 0.05, power: 0.8 },
    { effect: 0.7, level: 0.0083, power: 0.8 },
    { effect: -0.4, level: 0.05, power: 0.8 },
    { effect: 0.9, level: 0.001, power: 0.6 },
  ])('effect $effect, level $level, power $power', ({ effect, level, power }) => {
    const samples = 10 + additionalSamples(observed(effect), { level, power })!;
    const rng = createRng(`promise/${effect}/${level}`);
    let found = 0;
    for (let study = 0; study < studies; study++) {
      found += Number(wilcoxonSignedRank(Array.from({ length: samples }, () => rng.normal() + effect)).p <= level);
    }
    const error = 3 * Math.sqrt((power * (1 - power)) / studies);
    expect(found / studies).toBeGreaterThan(power - error - 0.01);
    // One more pair adds at most a few hundredths: not many more than needed.
    expect(found / studies).toBeLessThan(power + error + 0.06);
  });
});

test('a difference of 2 points with deviation 2.5: 10 seeds lack the power, as many as it says have it', () => {
  const differences = observed(0.8).map((value) => 2.5 * value);
  const more = additionalSamples(differences, { level: 0.05 })!;
  expect(more).toBeGreaterThan(0);
  expect(signedRankPower({ effect: 0.8, samples: 10 + more, level: 0.05 })).toBeGreaterThanOrEqual(0.8);
  expect(signedRankPower({ effect: 0.8, samples: 9 + more, level: 0.05 })).toBeLessThan(0.8);
});

test('is 0 where the pairs suffice', () => {
  expect(additionalSamples(observed(2), { level: 0.05 })).toBe(0);
});

test('differences without noise need as many pairs as the level does', () => {
  expect(additionalSamples([1, 1, 1], { level: 0.05 })).toBe(3);
});

test('is null without a difference, with one pair, and where it would take more than 10,000', () => {
  expect(additionalSamples([1, -1, 2, -2], { level: 0.05 })).toBeNull();
  expect(additionalSamples([0.1, 0.2, -0.3], { level: 0.05 })).toBeNull();
  expect(additionalSamples([0, 0], { level: 0.05 })).toBeNull();
  expect(additionalSamples([3], { level: 0.05 })).toBeNull();
  expect(additionalSamples([], { level: 0.05 })).toBeNull();
  expect(additionalSamples(observed(0.01), { level: 0.05 })).toBeNull();
  expect(additionalSamples(observed(0.05), { level: 0.05 })).toBeGreaterThan(3000);
});

test('refuses what is out of range', () => {
  expect(() => additionalSamples([1, 2], { level: 0 })).toThrow('additionalSamples: level 0');
  expect(() => additionalSamples([1, 2], { level: 0.05, power: 1 })).toThrow('additionalSamples: power 1');
  expect(() => additionalSamples([1, Number.NaN], { level: 0.05 })).toThrow(RangeError);
});
