import { Graph, program } from '@touchstone/program';
import { evaluateReference } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { sgdStep } from './sgd.js';
import type { SgdSettings } from './sgd.js';

/** Values after each step of a scalar weight from 1, at learning rate 0.1, for given gradients. */
function trajectory(settings: SgdSettings, gradients: readonly number[]): number[] {
  const graph = new Graph();
  const state = { values: graph.input('values', []), velocity: graph.input('velocity', []) };
  const next = sgdStep(state, graph.input('gradient', []), graph.input('rate', []), settings);
  const step = program({ values: next.values, velocity: next.velocity });
  let current: Record<string, ArrayLike<number>> = { values: [1], velocity: [0] };
  return gradients.map((gradient) => {
    current = evaluateReference(step, { ...current, gradient: [gradient], rate: [0.1] });
    return current['values']![0]!;
  });
}

test('Nesterov: w ← w − lr (g + μ v) with v ← μ v + g', () => {
  // v = 1, 1.9, 2.71 for a gradient of 1 and momentum 0.9; the step is lr (1 + 0.9 v).
  const values = trajectory({ momentum: 0.9, weightDecay: 0, nesterov: true }, [1, 1, 1]);
  expect(values).toEqual([1 - 0.19, 1 - 0.19 - 0.271, 1 - 0.19 - 0.271 - 0.3439].map((v) => expect.closeTo(v, 12)));
});

test('without Nesterov: w ← w − lr v', () => {
  const values = trajectory({ momentum: 0.5, weightDecay: 0, nesterov: false }, [1, -1, 2]);
  // v = 1, −0.5, 1.75
  expect(values).toEqual([0.9, 0.95, 0.775].map((v) => expect.closeTo(v, 12)));
});

test('weight decay is added to the gradient and goes into the velocity', () => {
  const values = trajectory({ momentum: 0.5, weightDecay: 0.2, nesterov: true }, [0, 0, 0]);
  // g = 0.2, v = 0.2, w = 1 − 0.1 · 0.3 = 0.97; g = 0.194, v = 0.294, w = 0.97 − 0.1 · 0.341 = 0.9359;
  // g = 0.18718, v = 0.33418, w = 0.9359 − 0.1 · 0.35427.
  expect(values).toEqual([0.97, 0.9359, 0.900473].map((v) => expect.closeTo(v, 12)));
});
