import { createRng, scoreMatrix } from '@touchstone/contract';
import type { CriterionContext, Engine, ScoreMatrix } from '@touchstone/contract';
import {
  askCriterion,
  defaultOptions,
  referenceEngine,
  testCriterion,
  toyCheckpoint,
  toyDataset,
  toyEnvironment,
  toyTrial,
} from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { dartsPt } from './darts-pt.js';
import { dartsPtUntuned } from './darts-pt-untuned.js';
import { perturbationOnPaper } from './fixtures/perturbation-on-paper.js';

const weights = [-1.5, 1.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const dataset = await toyDataset.load({ images: 64 }, toyEnvironment);
const toy = await toyTrial({ dataset });
const history = [toyCheckpoint(3, weights, alphas)];
const defaults = defaultOptions(dartsPt);
/** Strong enough to be seen in few steps, and clipped. */
const rates = {
  learningRate: 0.3,
  momentum: 0.8,
  weightDecay: 0.02,
  gradientClip: 0.05,
  alphaLearningRate: 0.2,
  alphaWeightDecay: 0.05,
};
const close = (values: ScoreMatrix) => values.map((row) => row.map((value) => expect.closeTo(value, 4)));

testCriterion(dartsPt, { options: { batchSize: 4, tuneEpochs: 1 } });

test('the schedule is the published one for NAS-Bench-201, but for the images that are evaluated', () => {
  expect(defaults).toEqual({
    edgeOrder: 'random',
    measure: 'accuracy',
    split: 'search-score',
    tuneEpochs: 5,
    batchSize: 64,
    learningRate: 0.0025,
    momentum: 0.9,
    weightDecay: 3e-4,
    gradientClip: 5,
    alphaLearningRate: 3e-4,
    alphaWeightDecay: 1e-3,
  });
});

describe('on paper, deciding and tuning in turn', () => {
  const paper = { dataset, weights, alphas, split: 'search-score' } as const;
  const asked = { toy, history };

  test.each([
    ['forward', [0, 1, 2], 0.2],
    ['reverse', [2, 1, 0], 0.2],
    ['reverse', [2, 1, 0], 0],
  ] as const)('%s %j, alphas at rate %d', async (edgeOrder, order, alphaLearningRate) => {
    const tuning = { ...rates, alphaLearningRate };
    for (const measure of ['accuracy', 'loss'] as const) {
      // Batches of a whole split: one step an epoch.
      const options = { ...tuning, edgeOrder, measure, tuneEpochs: 4, batchSize: 64 };
      const { scores, architecture } = await askCriterion(dartsPt, { ...asked, options });
      const onPaper = perturbationOnPaper({ ...paper, order, measure, schedule: { ...tuning, steps: 4 } });
      expect(scores).toEqual(close(onPaper.scores));
      expect(architecture).toEqual(onPaper.architecture);
      expect(onPaper.clipped).toBeGreaterThan(0);
      expect(scores).not.toEqual(close(perturbationOnPaper({ ...paper, order, measure }).scores));
    }
  });

  test('alphas that keep training change the scores of later edges', () => {
    const withAlphas = (alphaLearningRate: number) => {
      const schedule = { ...rates, alphaLearningRate, steps: 4 };
      return perturbationOnPaper({ ...paper, order: [0, 1, 2], measure: 'loss', schedule }).scores;
    };
    expect(withAlphas(0)[0]).toEqual(withAlphas(0.2)[0]);
    expect(withAlphas(0)[2]).not.toEqual(close(withAlphas(0.2))[2]);
  });
});

test('in batches: a copy that is decided and tuned by hand gives the same numbers', async () => {
  const options = { ...rates, edgeOrder: 'forward', measure: 'loss', tuneEpochs: 2, batchSize: 24 };
  const { scores, architecture, cost } = await askCriterion(dartsPt, { toy, history, options });
  const { view } = (await toy.trial.open(history)).view(['tuning'], 'by hand');
  const copy = await view.fork();
  const { signal } = new AbortController();
  const without = async (decisions: (number | null)[], edge: number, operation: number): Promise<number> => {
    const mask = scoreMatrix(3, 4, (e, o) => (e === edge && o === operation ? 0 : 1));
    return (await copy.evaluate({ decisions, mask })).loss;
  };
  const rows: number[][] = [];
  const decisions: (number | null)[] = [null, null, null];
  for (const edge of [0, 1, 2]) {
    const rng = createRng(7).fork(3).fork('tuning').fork(edge);
    // 2 batches of 24 in 64 images, twice.
    if (edge > 0) await copy.tune({ ...rates, nesterov: false, decisions, steps: 4, batchSize: 24, rng, signal });
    const { loss } = await copy.evaluate({ decisions });
    const losses = [];
    for (const operation of [0, 1, 2, 3]) losses.push(await without(decisions, edge, operation));
    rows.push(losses.map((value) => value - loss));
    decisions[edge] = losses.indexOf(Math.max(...losses));
  }
  expect(scores).toEqual(rows);
  expect(architecture).toEqual(decisions);
  // 4 evaluations for each edge; between them 4 steps of a pass on alphas and one on weights, twice.
  expect(cost).toMatchObject({ forwardPasses: 12 + 16, backwardPasses: 16 });
});

test('without epochs it is darts-pt-untuned', async () => {
  const untuned = await askCriterion(dartsPtUntuned, { toy, history });
  const { scores, cost } = await askCriterion(dartsPt, { toy, history, options: { tuneEpochs: 0 } });
  expect(scores).toEqual(untuned.scores);
  expect(cost.backwardPasses).toBe(0);
});

test('another seed decides in another order and sees other batches', async () => {
  const ask = async (seed: number, edgeOrder: string): Promise<ScoreMatrix> => {
    const { view } = (await toy.trial.open(history)).view(['tuning'], 'darts-pt');
    const { signal } = new AbortController();
    const oracle = undefined as never;
    const context: CriterionContext = {
      space: toy.space,
      supernet: view,
      oracle,
      step: 3,
      rng: createRng(seed),
      signal,
    };
    const options = { ...defaults, ...rates, edgeOrder, measure: 'loss', tuneEpochs: 1, batchSize: 16 };
    if (!('score' in dartsPt)) throw new TypeError('darts-pt scores');
    return dartsPt.score(context, options as never);
  };
  const seeds = [1, 2, 3, 4];
  const inOrder = await Promise.all(seeds.map((seed) => ask(seed, 'forward')));
  // The first edge is rated before any tuning.
  expect(new Set(inOrder.map(([first]) => String(first))).size).toBe(1);
  expect(new Set(inOrder.map((rows) => String(rows[1]))).size).toBe(4);
  const shuffled = await Promise.all(seeds.map((seed) => ask(seed, 'random')));
  expect(new Set(shuffled.map(([first]) => String(first))).size).toBeGreaterThan(1);
  expect(await ask(2, 'random')).toEqual(shuffled[1]);
});

describe('what goes wrong', () => {
  test('is CONFIG where a batch is larger than the split', async () => {
    const asked = askCriterion(dartsPt, { toy, history, options: { batchSize: 65 } });
    await expect(asked).rejects.toMatchObject({ code: 'CONFIG', where: 'batchSize', hint: expect.any(String) });
  });

  test('is NUMERICS where the tuning diverges', async () => {
    const options = { batchSize: 64, learningRate: 1e38, gradientClip: 1e38, weightDecay: 1e10 };
    const asked = askCriterion(dartsPt, { toy, history, options });
    await expect(asked).rejects.toMatchObject({ code: 'NUMERICS' });
  });

  test.each([
    ['an evaluation', 3, 'scoring stopped'],
    ['the tuning', 6, 'tuning stopped after 2 of 5 steps'],
    ['an evaluation after the tuning', 11, 'scoring stopped'],
  ])('is INTERRUPTED on abort in %s, which is the last thing that is run', async (_what, runs, message) => {
    const stop = new AbortController();
    const base = referenceEngine();
    let done = 0;
    const engine: Engine = {
      ...base,
      compile: async (program) => {
        const executable = await base.compile(program);
        const run: typeof executable.run = (inputs) => {
          done += 1;
          if (done === runs) stop.abort();
          return executable.run(inputs);
        };
        return { ...executable, run };
      },
    };
    const watched = await toyTrial({ dataset, engine });
    // 4 evaluations for the first edge, then 5 steps, then 4 evaluations.
    const asked = askCriterion(dartsPt, { toy: watched, history, signal: stop.signal });
    await expect(asked).rejects.toMatchObject({ code: 'INTERRUPTED', message });
    expect(done).toBe(runs);
  });
});
