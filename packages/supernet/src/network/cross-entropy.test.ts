import { Graph, program } from '@touchstone/program';
import { evaluateReference } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { crossEntropy } from './cross-entropy.js';

test('is the mean over images of −log softmax at the label', () => {
  const graph = new Graph();
  const loss = crossEntropy(graph.input('logits', [2, 3]), graph.input('labels', [2, 3]));
  const logits = [0, Math.log(2), 0, Math.log(3), 0, 0];
  const { loss: value } = evaluateReference(program({ loss }), { logits, labels: [0, 1, 0, 0, 0, 1] });
  // Probabilities 2/4 and 1/5.
  expect(value![0]).toBeCloseTo((Math.log(2) + Math.log(5)) / 2, 12);
});
