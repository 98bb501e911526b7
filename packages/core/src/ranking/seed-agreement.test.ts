import { fleissKappa } from '@touchstone/stats';
import { describe, expect, it } from 'vitest';
import { toyInput } from '../fixtures/toy-input.js';
import { collectSelections } from './collect-selections.js';
import { rankingContext } from './ranking-context.js';
import { seedAgreement } from './seed-agreement.js';

function agreement(...rows: string[]): ReturnType<typeof seedAgreement> {
  const context = rankingContext(toyInput({ mine: { rows: [rows] } }));
  return seedAgreement(collectSelections(context, context.criteria[0]!, 0), context);
}

describe('seedAgreement', () => {
  it("is Fleiss' kappa over edges, and its parts", () => {
    const { seeds, perEdge } = agreement('conv skip', 'conv conv', 'conv pool', 'skip pool');
    const counts = [
      [0, 1, 3, 0],
      [0, 1, 1, 2],
    ];
    expect(seeds).toBeCloseTo(fleissKappa(counts)!, 12);
    // Agreement 1/2 and 1/6, chance (2² + 4² + 2²) / 8² = 3/8.
    expect(perEdge[0]).toBeCloseTo((1 / 2 - 3 / 8) / (5 / 8), 12);
    expect(perEdge[1]).toBeCloseTo((1 / 6 - 3 / 8) / (5 / 8), 12);
  });

  it('is 1 on an edge where all agree, also where all edges are alike', () => {
    expect(agreement('conv skip', 'conv pool').perEdge[0]).toBe(1);
    expect(agreement('skip skip', 'skip skip')).toEqual({ seeds: 1, perEdge: [1, 1] });
  });

  it('is null with a single seed', () => {
    expect(agreement('skip conv')).toEqual({ seeds: null, perEdge: [null, null] });
  });
});
