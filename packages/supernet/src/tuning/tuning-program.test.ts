import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Decisions, ScoreMatrix, SearcherPlugin, TuningOptions } from '@touchstone/contract';
import { searchers } from '@touchstone/searchers';
import { defaultOptions, pluginNamed, referenceEngine, toyAnswers } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { toySupernet } from '../fixtures/toy-supernet.js';
import { tuningOptions } from '../fixtures/tuning-options.js';
import type { Checkpoint } from '../trial/checkpoint.js';
import { prepareTrial } from '../trial/prepare-trial.js';

const { space, dataset, weights, alphas, open } = await toySupernet();
const undecided: Decisions = [null, null, null];
const oneHot = (chosen: number): number[] => [0, 1, 2, 3].map((operation) => (operation === chosen ? 1 : 0));
const fork = async () => ({ fork: await (await open()).view.fork() });

/** The step of the docstrings by closed form: Adam on undecided alphas, then SGD with momentum. */
function byHand(steps: number, decisions: Decisions, { alphaLearningRate, nesterov }: TuningOptions) {
  let w = [...weights];
  let a: ScoreMatrix = alphas;
  let velocity = [0, 0, 0, 0];
  let [first, second]: ScoreMatrix[] = [scoreMatrix(3, 4, () => 0), scoreMatrix(3, 4, () => 0)];
  let clipped = 0;
  const mixtureOf = (values: ScoreMatrix) =>
    softmaxRows(values).map((row, edge) => (decisions[edge] === null ? row : oneHot(decisions[edge]!)));
  const ask = (split: 'search-train' | 'search-valid') =>
    toyAnswers({ ...dataset.examples(split), weights: w, mixture: mixtureOf(a) });
  for (let step = 1; step <= steps; step++) {
    const mixture = softmaxRows(a);
    const { mixtureGradient } = ask('search-valid');
    const gradient = scoreMatrix(3, 4, (e, o) => {
      const mean = mixture[e]!.reduce((sum, weight, i) => sum + weight * mixtureGradient[e]![i]!, 0);
      return mixture[e]![o]! * (mixtureGradient[e]![o]! - mean) + 0.05 * a[e]![o]!;
    });
    first = scoreMatrix(3, 4, (e, o) => 0.5 * first![e]![o]! + 0.5 * gradient[e]![o]!);
    second = scoreMatrix(3, 4, (e, o) => 0.999 * second![e]![o]! + 0.001 * gradient[e]![o]! ** 2);
    a = scoreMatrix(3, 4, (e, o) => {
      const rate = decisions[e] === null ? alphaLearningRate : 0;
      const mean = first![e]![o]! / (1 - 0.5 ** step);
      return a[e]![o]! - (rate * mean) / (Math.sqrt(second![e]![o]! / (1 - 0.999 ** step)) + 1e-8);
    });
    const { weightGradient } = ask('search-train');
    const norm = Math.hypot(...weightGradient);
    const factor = Math.min(1, 0.2 / (norm + 1e-6));
    if (factor < 1) clipped += 1;
    const decayed = weightGradient.map((value, index) => factor * value + 0.01 * w[index]!);
    velocity = velocity.map((value, index) => 0.9 * value + decayed[index]!);
    const direction = nesterov ? decayed.map((value, index) => value + 0.9 * velocity[index]!) : velocity;
    w = w.map((value, index) => value - 0.3 * direction[index]!);
  }
  const { loss } = toyAnswers({ ...dataset.examples('search-score'), weights: w, mixture: mixtureOf(a) });
  return { loss, probabilities: softmaxRows(a), clipped };
}

describe('tuning', () => {
  test.each<[string, Decisions, number, boolean]>([
    ['no edge decided', undecided, 0.1, true],
    ['one decided', [null, 3, null], 0.1, true],
    ['frozen alphas', [2, null, null], 0, true],
    ['all decided', [1, 1, 2], 0.1, true],
    ['plain momentum', [null, 3, null], 0.1, false],
  ])('%s: the numbers on paper, in one call or several', async (_what, decisions, alphaLearningRate, nesterov) => {
    const { fork: whole } = await fork();
    const { fork: parts } = await fork();
    const asked = tuningOptions({ decisions, alphaLearningRate, nesterov });
    const paper = byHand(5, decisions, asked);
    await whole.tune({ ...asked, steps: 5 });
    // Whole splits as batches, so that their order does not matter.
    await parts.tune({ ...asked, steps: 2 });
    await parts.tune({ ...asked, steps: 3 });
    for (const tuned of [whole, parts]) {
      expect((await tuned.evaluate({ decisions })).loss).toBeCloseTo(paper.loss, 5);
      tuned.probabilities().forEach((row, edge) => {
        row.forEach((value, operation) => expect(value).toBeCloseTo(paper.probabilities[edge]![operation]!, 5));
      });
    }
    expect(Math.abs(paper.loss - byHand(0, decisions, asked).loss)).toBeGreaterThan(1e-2);
  });

  test('is limited by the clip on paper', () => {
    expect(byHand(5, undecided, tuningOptions()).clipped).toBeGreaterThan(0);
  });
});

test('a step is one of darts-first-order: the same order of images, the same numbers', async () => {
  const darts = pluginNamed(searchers, 'darts-first-order') as SearcherPlugin;
  const rates = { learningRate: 0.3, momentum: 0.9, weightDecay: 0.01, gradientClip: 0.2, alphaWeightDecay: 0.05 };
  const searcherOptions = {
    ...defaultOptions(darts),
    ...rates,
    steps: 6,
    batchSize: 4,
    finalLearningRate: 0.3,
    alphaLearningRate: 0.1,
  };
  const searched = await prepareTrial({
    space,
    dataset: { ...dataset, augmentation: { flip: true, crop: 1, padding: [0] } },
    searcher: darts,
    searcherOptions,
    engine: referenceEngine(),
  });
  const found: Checkpoint[] = [];
  const onCheckpoint = async (point: Checkpoint): Promise<void> => void found.push(point);
  const { signal } = tuningOptions();
  await searched.search({ seed: 5, checkpoints: [0, 6], signal, onCheckpoint });
  const [untrained, trained] = await Promise.all(found.map((point) => searched.open([point])));
  const copy = await untrained!.view(['tuning'], 'mine').view.fork();
  await copy.tune(tuningOptions({ steps: 6, batchSize: 4, rng: createRng(5) }));
  expect((await copy.evaluate({ decisions: undecided })).loss).toBeCloseTo((await trained!.evaluate()).loss, 6);
  const { view } = trained!.view(['alphas'], 'mine');
  copy.probabilities().forEach((row, edge) => {
    row.forEach((value, operation) => expect(value).toBeCloseTo(view.probabilities()[edge]![operation]!, 6));
  });
});
