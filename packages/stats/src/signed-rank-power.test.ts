import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { signedRankPower } from './signed-rank-power.js';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

describe('matches simulated studies', () => {
  const studies = 4000;
  test.each([
    [6, 0.05, 1.2],
    [8, 0.05, 0.8],
    [10, 0.05, 0],
    [10, 0.05, 0.8],
    [10, 0.0083, 0.5],
    [10, 0.0083, 1.2],
    [10, 0.0083, -1.6],
    [12, 0.001, 1.5],
    [25, 0.05, 0.5],
    [30, 1e-6, 1.2],
    [40, 0.05, 0.4],
    [60, 0.0083, 0.4],
    [100, 1e-7, 0.6],
  ])('%d pairs at level %f, effect %f', (samples, level, effect) => {
    const rng = createRng(`power/${samples}/${level}/${effect}`);
    let found = 0;
    for (let study = 0; study < studies; study++) {
      const differences = Array.from({ length: samples }, () => 3 * (rng.normal() + effect));
      found += Number(wilcoxonSignedRank(differences).p <= level);
    }
    const power = signedRankPower({ effect, samples, level });
    const error = Math.sqrt((power * (1 - power)) / studies);
    // Three standard errors of the simulation, and an allowance of 0.01 for the approximation.
    expect(Math.abs(power - found / studies)).toBeLessThan(3 * error + 0.01);
  });
});

test('without effect it is the attained level', () => {
  expect(signedRankPower({ effect: 0, samples: 10, level: 0.05 })).toBeCloseTo(50 / 1024, 3);
  expect(signedRankPower({ effect: 0, samples: 6, level: 0.05 })).toBeCloseTo(2 / 64, 3);
});

test('is 0 where the level cannot be attained and near 1 for an effect without noise', () => {
  expect(signedRankPower({ effect: 100, samples: 5, level: 0.05 })).toBe(0);
  expect(signedRankPower({ effect: Infinity, samples: 6, level: 0.05 })).toBe(1);
  expect(signedRankPower({ effect: 7.9, samples: 6, level: 0.05 })).toBeCloseTo(1, 3);
  expect(signedRankPower({ effect: 7.9, samples: 100, level: 0.05 })).toBeCloseTo(1, 9);
});

test('grows with the effect, whatever its sign, in both ways of computing it', () => {
  for (const samples of [10, 25, 40, 300]) {
    const powers = [0, 0.2, 0.5, 0.9, 1.5].map((effect) => signedRankPower({ effect, samples, level: 0.05 }));
    expect(powers).toEqual(powers.toSorted((a, b) => a - b));
    expect(signedRankPower({ effect: -0.5, samples, level: 0.05 })).toBe(powers[2]);
  }
});

test('refuses what is out of range', () => {
  expect(() => signedRankPower({ effect: Number.NaN, samples: 5, level: 0.05 })).toThrow(RangeError);
  expect(() => signedRankPower({ effect: 1, samples: 2.5, level: 0.05 })).toThrow('signedRankPower: 2.5 samples');
  expect(() => signedRankPower({ effect: 1, samples: 5, level: 5 })).toThrow('signedRankPower: level 5');
});
