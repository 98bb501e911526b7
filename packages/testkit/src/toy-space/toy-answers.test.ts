import { createRng, scoreMatrix } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { toyAnswers } from './toy-answers.js';
import type { ToyQuestion } from './toy-answers.js';
import { toyDataset } from './toy-dataset.js';
import { toyEnvironment } from './toy-environment.js';

const nothing = [0, 0, 0, 0];

test('skip alone: logits, loss and gradients on paper', () => {
  // Mean 1/3, so f = m/3 with m = 0.5 and logits ±f: p(1) = 1 / (1 + e^(−2f)).
  const images = [3, 0, 0, 0, 0, 0, 0, 0, 0];
  const answers = toyAnswers({
    images,
    labels: [1],
    weights: [-1, 1, 0, 0],
    mixture: [nothing, [0, 0.5, 0, 0], nothing],
  });
  const p = 1 / (1 + Math.exp(-1 / 3));
  expect(answers.logits[0]).toEqual([-1 / 6, 1 / 6].map((value) => expect.closeTo(value, 12)));
  expect(answers.loss).toBeCloseTo(-Math.log(p), 12);
  expect(answers.accuracy).toBe(100);
  // ∂L/∂logit(1) = p − 1 and ∂L/∂logit(0) = 1 − p, hence ∂L/∂f = 2(p − 1), and f is m/3 at the gate 1.
  expect(answers.gateGradients[0]![1]![1]).toBeCloseTo((2 * (p - 1)) / 6, 12);
  expect(answers.mixtureGradient[1]![1]).toBeCloseTo((2 * (p - 1)) / 3, 12);
  expect(answers.weightGradient).toEqual([(1 - p) / 6, (p - 1) / 6, 1 - p, p - 1].map((v) => expect.closeTo(v, 12)));
});

test('the pool divides by the pixels of the window that lie in the image', () => {
  // A corner pixel lies in the windows of a corner (4 pixels), two sides (6) and the centre (9).
  const images = [1, 0, 0, 0, 0, 0, 0, 0, 0];
  const { logits } = toyAnswers({
    images,
    labels: [1],
    weights: [0, 9, 0, 0],
    mixture: [nothing, [0, 0, 0, 1], nothing],
  });
  expect(logits[0]![1]).toBeCloseTo(1 / 4 + 2 / 6 + 1 / 9, 12);
});

test('gradients are the differences of the loss', async () => {
  const dataset = await toyDataset.load({ images: 8 }, toyEnvironment);
  const { images, labels } = dataset.examples('train');
  const rng = createRng('toy answers');
  const mixture = scoreMatrix(3, 4, () => rng.uniform());
  const gates = scoreMatrix(3, 4, () => 1);
  const question: ToyQuestion = { images, labels, weights: [0.7, -0.4, 0.2, 0.1], mixture, gates };
  const answers = toyAnswers(question);
  const loss = (change: Partial<ToyQuestion>): number => toyAnswers({ ...question, ...change }).loss;
  const step = 1e-5;
  const slope = (moved: (by: number) => Partial<ToyQuestion>): number =>
    (loss(moved(step)) - loss(moved(-step))) / (2 * step);

  for (let edge = 0; edge < 3; edge++) {
    for (let operation = 0; operation < 4; operation++) {
      const moved = (values: readonly (readonly number[])[], by: number): number[][] =>
        values.map((row, e) => row.map((value, o) => (e === edge && o === operation ? value + by : value)));
      const gate = answers.gateGradients.reduce((sum, image) => sum + image[edge]![operation]!, 0);
      expect(gate).toBeCloseTo(
        slope((by) => ({ gates: moved(gates, by) })),
        8,
      );
      expect(answers.mixtureGradient[edge]![operation]).toBeCloseTo(
        slope((by) => ({ mixture: moved(mixture, by) })),
        8,
      );
    }
  }
  answers.weightGradient.forEach((gradient, index) => {
    const weights = (by: number): number[] =>
      [0.7, -0.4, 0.2, 0.1].map((value, i) => (i === index ? value + by : value));
    expect(gradient).toBeCloseTo(
      slope((by) => ({ weights: weights(by) })),
      8,
    );
  });
});
