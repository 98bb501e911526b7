import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix } from '@touchstone/contract';
import { askCriterion, toyAnswers, toyCheckpoint, toyDataset, toyEnvironment, toyTrial } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { smallSupernet } from '../zero-cost/fixtures/small-supernet.js';
import { discretisationAccuracy } from './discretisation-accuracy.js';

const weights = [-1.5, 1.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const dataset = await toyDataset.load({ images: 64 }, toyEnvironment);
const toy = await toyTrial({ dataset });
const history = [toyCheckpoint(3, weights, alphas)];
const close = (values: ScoreMatrix) => values.map((row) => row.map((value) => expect.closeTo(value, 6)));

/** The mixture with one edge that has one operation only. */
const kept = (mixture: ScoreMatrix, edge: number, operation: number): ScoreMatrix =>
  mixture.map((row, e) => (e === edge ? row.map((_, o) => (o === operation ? 1 : 0)) : row));

test.each([
  ['current', softmaxRows(alphas)],
  ['uniform', scoreMatrix(3, 4, () => 0.25)],
] as const)('is what the supernet is worth with one operation on the edge, %s mixture', async (name, mixture) => {
  const onPaper = (edge: number, operation: number, split: 'search-score' | 'search-valid' = 'search-score') =>
    toyAnswers({ ...dataset.examples(split), weights, mixture: kept(mixture, edge, operation) });
  const asked = { toy, history, options: { mixture: name } };
  const { scores, cost } = await askCriterion(discretisationAccuracy, asked);
  expect(scores).toEqual(scoreMatrix(3, 4, (e, o) => onPaper(e, o).accuracy));
  expect(new Set(scores!.flat()).size).toBeGreaterThan(3);
  expect(cost).toMatchObject({ forwardPasses: 12, backwardPasses: 0 });
  for (const split of ['search-score', 'search-valid'] as const) {
    const options = { mixture: name, measure: 'loss', split };
    const { scores: losses } = await askCriterion(discretisationAccuracy, { ...asked, options });
    expect(losses).toEqual(close(scoreMatrix(3, 4, (e, o) => -onPaper(e, o, split).loss)));
  }
});

test.each(['current', 'uniform'] as const)(
  'pitfall 3: statistics are those of the batch as the discretised edge leaves it, %s mixture',
  async (name) => {
    const { toy: small, checkpoint, naive, loss, question } = await smallSupernet(16);
    const ones = scoreMatrix(3, 5, () => 1);
    const mixture = name === 'current' ? question.supernet.probabilities() : scoreMatrix(3, 5, () => 0.2);
    const options = { mixture: name, measure: 'loss' };
    const { scores } = await askCriterion(discretisationAccuracy, { toy: small, history: [checkpoint], options });
    const byLoops = scoreMatrix(3, 5, (e, o) => -loss(naive(ones, { mixture: kept(mixture, e, o) })));
    expect(scores).toEqual(byLoops.map((row) => row.map((value) => expect.closeTo(value, 5))));
  },
);

test.each(['current', 'uniform'] as const)('stops on abort, %s mixture', async (mixture) => {
  const stopped = askCriterion(discretisationAccuracy, {
    toy,
    history,
    options: { mixture },
    signal: AbortSignal.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED' });
});
