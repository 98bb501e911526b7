import { scoreMatrix } from '@touchstone/contract';
import { askCriterion } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { smallSupernet } from '../../zero-cost/fixtures/small-supernet.js';
import { secondDifference } from '../fixtures/second-difference.js';
import { sidesOf } from '../fixtures/sides-of.js';
import { twoCells } from '../fixtures/two-cells.js';
import { strengthSecondOrder } from '../strength-second-order.js';
import { strength } from '../strength.js';

/** Gates of 1 but for one. */
function gate(edge: number, operation: number, value: number): number[][] {
  return scoreMatrix(3, 5, (e, o) => (e === edge && o === operation ? value : 1));
}

test('convolutions and normalisations: central second differences over the gate that both cells share', async () => {
  const small = await smallSupernet(16);
  const ofSmall = { toy: small.toy, history: [small.checkpoint] };
  const at = (edge: number, operation: number) => (value: number) => {
    const answer = small.naive(gate(edge, operation, value));
    return { loss: small.loss(answer), sides: sidesOf(answer) };
  };
  const options = { signed: true };
  const first = (await askCriterion(strength, { ...ofSmall, options })).scores!;
  const second = (await askCriterion(strengthSecondOrder, { ...ofSmall, options })).scores!;
  const curvatures: number[] = [];
  for (const edge of [0, 1, 2]) {
    for (const operation of [1, 2, 3, 4]) {
      const { slope, curvature } = secondDifference(at(edge, operation));
      // The gate gradient is the difference of the loss.
      expect(first[edge]![operation], `slope ${edge} ${operation}`).toBeCloseTo(-slope, 6);
      expect(second[edge]![operation], `${edge} ${operation}`).toBeCloseTo(-slope + curvature / 2, 5);
      curvatures.push(Math.abs(curvature));
    }
  }
  expect(curvatures.filter((value) => value > 1e-3).length).toBeGreaterThan(6);
});

test('cell: central second differences over gates of each cell alone', async () => {
  const { toy: two, checkpoint, at } = await twoCells();
  const ask = async (options: Readonly<Record<string, unknown>>) =>
    (await askCriterion(strengthSecondOrder, { toy: two, history: [checkpoint], options })).scores!;
  const [cell, signed, shared] = [
    await ask({ curvature: 'cell' }),
    await ask({ curvature: 'cell', signed: true }),
    await ask({ signed: true }),
  ];
  const ones = gate(0, 0, 1);
  let apart = 0;
  for (const edge of [0, 1, 2]) {
    for (const operation of [1, 2, 3, 4]) {
      const of = (value: number) => gate(edge, operation, value);
      const effects = [(m: number) => at([of(m), ones]), (m: number) => at([ones, of(m)])].map((along) => {
        const { slope, curvature } = secondDifference(along);
        return -slope + curvature / 2;
      });
      const both = secondDifference((m) => at([of(m), of(m)]));
      const [own, other] = effects as [number, number];
      expect(cell[edge]![operation], `${edge} ${operation}`).toBeCloseTo(Math.abs(own) + Math.abs(other), 5);
      expect(signed[edge]![operation], `signed ${edge} ${operation}`).toBeCloseTo(own + other, 5);
      expect(shared[edge]![operation], `shared ${edge} ${operation}`).toBeCloseTo(-both.slope + both.curvature / 2, 5);
      if (Math.abs(shared[edge]![operation]! - own - other) > 1e-3) apart += 1;
    }
  }
  // The cells act on each other, or the two forms would be one.
  expect(apart).toBeGreaterThan(2);
});
