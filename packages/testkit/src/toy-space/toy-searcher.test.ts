import { expect, test } from 'vitest';
import { testSearcher } from '../searcher/test-searcher.js';
import { toyAnswers } from './toy-answers.js';
import { toyCheckpoint } from './toy-checkpoint.js';
import { toySearcher } from './toy-searcher.js';
import { toyTrial } from './toy-trial.js';

testSearcher(toySearcher, { options: {} });

test('toyTrial trains and scores the toy supernet', async () => {
  const { trial, dataset } = await toyTrial();
  const weights = [-0.5, 0.5, 0.1, 0];
  const supernet = await trial.open([toyCheckpoint(0, weights, Array(3).fill([0, 0, 0, 0]))]);
  const { images, labels } = dataset.examples('search-score');
  const mixture = Array(3).fill([0.25, 0.25, 0.25, 0.25]);
  const { loss, accuracy } = toyAnswers({ images, labels, weights, mixture });
  const evaluation = await supernet.evaluate();
  expect(evaluation.loss).toBeCloseTo(loss, 6);
  expect(evaluation.accuracy).toBe(accuracy);
});
