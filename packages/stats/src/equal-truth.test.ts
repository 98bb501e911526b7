import { createRng } from '@touchstone/contract';
import type { Rng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { holm } from './holm.js';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

const studies = 1000;
/** 5 % and three standard errors of a share of 1,000 studies. */
const limit = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / studies);

/** Accuracies as a table of few architectures gives them: skewed, coarse, with many ties. */
function coarse(rng: Rng): number {
  return rng.uniform() < 0.15 ? 65 : Math.round(2 * (79 + rng.normal())) / 2;
}

describe('criteria of equal true accuracy are called different in at most 5 % of 1,000 studies', () => {
  test.each([
    { name: 'normal', seeds: 6, draw: (rng: Rng) => 79 + 4 * rng.normal() },
    { name: 'normal', seeds: 10, draw: (rng: Rng) => 79 + 4 * rng.normal() },
    { name: 'normal', seeds: 60, draw: (rng: Rng) => 79 + 4 * rng.normal() },
    { name: 'coarse', seeds: 10, draw: coarse },
    { name: 'coarse', seeds: 25, draw: coarse },
    { name: 'coarse', seeds: 40, draw: coarse },
  ])('$name accuracies of $seeds seeds', ({ name, seeds, draw }) => {
    const rng = createRng(`equal truth/${name}/${seeds}`);
    let different = 0;
    for (let study = 0; study < studies; study++) {
      const differences = Array.from({ length: seeds }, () => draw(rng) - draw(rng));
      different += Number(wilcoxonSignedRank(differences).p <= 0.05);
    }
    expect(different / studies).toBeLessThanOrEqual(limit);
  });

  test('any of the six pairs of four criteria on 12 seeds, after Holm', () => {
    const rng = createRng('equal truth/family');
    let different = 0;
    for (let study = 0; study < studies; study++) {
      const accuracies = Array.from({ length: 4 }, () => Array.from({ length: 12 }, () => coarse(rng)));
      const tests = accuracies.flatMap((first, index) =>
        accuracies
          .slice(index + 1)
          .map((second) => wilcoxonSignedRank(first.map((value, seed) => value - second[seed]!)).p),
      );
      different += Number(holm(tests).some((p) => p <= 0.05));
    }
    expect(different / studies).toBeLessThanOrEqual(limit);
  });
});
