import { Graph, program } from '@touchstone/program';
import { evaluateReference } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { adamCorrections, adamStep } from './adam.js';
import type { AdamSettings } from './adam.js';

const settings: AdamSettings = { beta1: 0.5, beta2: 0.75, weightDecay: 0, epsilon: 1e-8 };

/** Values after each step of a scalar from `initial`, at learning rate 0.1. */
function trajectory(adam: AdamSettings, initial: number, gradients: readonly number[]): number[] {
  const graph = new Graph();
  const scalar = (name: string) => graph.input(name, []);
  const next = adamStep(
    { values: scalar('values'), firstMoment: scalar('firstMoment'), secondMoment: scalar('secondMoment') },
    scalar('gradient'),
    { learningRate: scalar('rate'), correction1: scalar('correction1'), correction2: scalar('correction2') },
    adam,
  );
  const step = program({ ...next });
  let state: Record<string, ArrayLike<number>> = { values: [initial], firstMoment: [0], secondMoment: [0] };
  return gradients.map((gradient, index) => {
    const { correction1, correction2 } = adamCorrections(index, adam);
    const scalars = { gradient: [gradient], rate: [0.1], correction1: [correction1], correction2: [correction2] };
    state = evaluateReference(step, { ...state, ...scalars });
    return state['values']![0]!;
  });
}

test('three steps on paper', () => {
  // m = ½, 5/4, 1/8 over 1 − ½ᵗ: 1, 5/3, 1/7. v = ¼, 19/16, 73/64 over 1 − (¾)ᵗ: 1, 19/7, 73/37.
  const steps = [1, 5 / 3 / Math.sqrt(19 / 7), 1 / 7 / Math.sqrt(73 / 37)].map((step) => 0.1 * step);
  const expected = [1 - steps[0]!, 1 - steps[0]! - steps[1]!, 1 - steps[0]! - steps[1]! - steps[2]!];
  expect(trajectory(settings, 1, [1, 2, -1])).toEqual(expected.map((value) => expect.closeTo(value, 7)));
});

test('the first step has the length of the learning rate, whatever the gradient', () => {
  for (const gradient of [1e-3, 1, -50]) {
    expect(trajectory(settings, 0, [gradient])[0]).toBeCloseTo(-0.1 * Math.sign(gradient), 5);
  }
});

test('epsilon is added to the corrected deviation', () => {
  expect(trajectory({ ...settings, epsilon: 1 }, 0, [1])[0]).toBeCloseTo(-0.1 / 2, 12);
});

test('weight decay is a penalty in the gradient, not decoupled', () => {
  // A decayed gradient of 0 + 0.2 · 3 is scaled like any other: the step is the learning rate.
  expect(trajectory({ ...settings, weightDecay: 0.2 }, 3, [0])[0]).toBeCloseTo(2.9, 6);
});
