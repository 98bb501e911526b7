import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Decisions, Engine, ScoreMatrix, SearcherPlugin, TuningOptions } from '@touchstone/contract';
import { searchers } from '@touchstone/searchers';
import {
  defaultOptions,
  pluginNamed,
  referenceEngine,
  toyAnswers,
  toyCheckpoint,
  toyDataset,
  toyEnvironment,
  toyTrial,
} from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';
import type { Checkpoint } from '../trial/checkpoint.js';
import { prepareTrial } from '../trial/prepare-trial.js';

const weights = [0.8, -0.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const undecided: Decisions = [null, null, null];
const { trial, space, dataset } = await toyTrial();
const checkpoint = toyCheckpoint(3, weights, alphas);

function options(changes: Partial<TuningOptions> = {}): TuningOptions {
  return {
    decisions: undecided,
    steps: 3,
    batchSize: 16,
    learningRate: 0.3,
    momentum: 0.9,
    weightDecay: 0.01,
    gradientClip: 0.2,
    alphaLearningRate: 0.1,
    alphaWeightDecay: 0.05,
    rng: createRng(11),
    signal: new AbortController().signal,
    ...changes,
  };
}

async function fork(from: Checkpoint = checkpoint) {
  const supernet = await trial.open([from]);
  const { view, cost } = supernet.view(['tuning', 'evaluation', 'alphas', 'weights'], 'mine');
  return { supernet, view, cost, fork: await view.fork() };
}

/** Weights and mixture on paper. */
const onPaper = (mixture: ScoreMatrix, gates?: ScoreMatrix, split: 'search-score' | 'search-valid' = 'search-score') =>
  toyAnswers({ ...dataset.examples(split), weights, mixture, ...(gates ? { gates } : {}) });

const oneHot = (chosen: number): number[] => [0, 1, 2, 3].map((operation) => (operation === chosen ? 1 : 0));

describe('a copy that is not tuned', () => {
  test('evaluates as the supernet does, to the bit', async () => {
    const { view, fork: copy } = await fork();
    const mask = scoreMatrix(3, 4, (edge, operation) => (edge === 1 && operation === 1 ? 0 : 1));
    expect(copy.probabilities()).toEqual(view.probabilities());
    expect(await copy.evaluate({ decisions: undecided })).toEqual(await view.evaluate());
    expect(await copy.evaluate({ decisions: undecided, mask, split: 'search-valid' })).toEqual(
      await view.evaluate({ mask, split: 'search-valid' }),
    );
  });

  test('gives decided edges weight 1 on what they keep, masked or not', async () => {
    const { fork: copy } = await fork();
    const decided = [oneHot(2), softmaxRows(alphas)[1]!, oneHot(0)];
    const mask = scoreMatrix(3, 4, (edge, operation) => (edge === 1 && operation === 2 ? 0 : 1));
    for (const gates of [undefined, mask]) {
      const paper = onPaper(decided, gates);
      const asked = { decisions: [2, null, 0], ...(gates ? { mask: gates } : {}) };
      const evaluation = await copy.evaluate(asked);
      expect(evaluation).toEqual({ loss: expect.closeTo(paper.loss, 6), accuracy: paper.accuracy });
    }
  });
});

/** The step of the docstrings by closed form: Adam on undecided alphas, then SGD with Nesterov momentum. */
function byHand(steps: number, decisions: Decisions, { alphaLearningRate }: TuningOptions) {
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
    w = w.map((value, index) => value - 0.3 * (decayed[index]! + 0.9 * velocity[index]!));
  }
  const { loss } = toyAnswers({ ...dataset.examples('search-score'), weights: w, mixture: mixtureOf(a) });
  return { loss, probabilities: softmaxRows(a), clipped };
}

describe('tuning', () => {
  test.each<[string, Decisions, number]>([
    ['no edge decided', undecided, 0.1],
    ['one decided', [null, 3, null], 0.1],
    ['frozen alphas', [2, null, null], 0],
    ['all decided', [1, 1, 2], 0.1],
  ])('%s: the numbers on paper, in one call or several', async (_what, decisions, alphaLearningRate) => {
    const { fork: whole } = await fork();
    const { fork: parts } = await fork();
    const asked = options({ decisions, alphaLearningRate });
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
    expect(byHand(5, undecided, options()).clipped).toBeGreaterThan(0);
  });

  test('leaves the supernet and other copies as they are', async () => {
    const { view, fork: tuned } = await fork();
    const before = [view.weights(), view.alphas(), await view.evaluate()];
    const other = await view.fork();
    await tuned.tune(options());
    expect([view.weights(), view.alphas(), await view.evaluate()]).toEqual(before);
    expect(await other.evaluate({ decisions: undecided })).toEqual(await view.evaluate());
    expect(await tuned.evaluate({ decisions: undecided })).not.toEqual(await view.evaluate());
  });

  test('keeps the alphas of decided edges, weight decay or not', async () => {
    const { view, fork: tuned } = await fork();
    await tuned.tune(options({ decisions: [null, 0, null] }));
    const [first, second] = tuned.probabilities();
    expect(second).toEqual(view.probabilities()[1]);
    expect(first).not.toEqual(view.probabilities()[0]);
  });

  test('takes images in the order of its generator', async () => {
    const losses = [];
    for (const seed of [1, 1, 2]) {
      const { fork: tuned } = await fork();
      await tuned.tune(options({ batchSize: 4, rng: createRng(seed) }));
      losses.push((await tuned.evaluate({ decisions: undecided })).loss);
    }
    expect(losses[1]).toBe(losses[0]);
    expect(losses[2]).not.toBe(losses[0]);
  });

  test('augments training images as a search does, and none that are evaluated', async () => {
    const plain = await toyDataset.load({ images: 16 }, toyEnvironment);
    const augmented = { ...plain, augmentation: { flip: true, crop: 1, padding: [0] } };
    const results = [];
    for (const data of [plain, augmented]) {
      const toy = await toyTrial({ dataset: data });
      const copy = await (await toy.trial.open([checkpoint])).view(['tuning'], 'mine').view.fork();
      const before = await copy.evaluate({ decisions: undecided });
      await copy.tune(options());
      results.push([before, await copy.evaluate({ decisions: undecided })]);
    }
    expect(results[1]![0]).toEqual(results[0]![0]);
    expect(results[1]![1]).not.toEqual(results[0]![1]);
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
  const { signal } = options();
  await searched.search({ seed: 5, checkpoints: [0, 6], signal, onCheckpoint });
  const [untrained, trained] = await Promise.all(found.map((point) => searched.open([point])));
  const copy = await untrained!.view(['tuning'], 'mine').view.fork();
  await copy.tune(options({ steps: 6, batchSize: 4, rng: createRng(5) }));
  expect((await copy.evaluate({ decisions: undecided })).loss).toBeCloseTo((await trained!.evaluate()).loss, 6);
  const { view } = trained!.view(['alphas'], 'mine');
  copy.probabilities().forEach((row, edge) => {
    row.forEach((value, operation) => expect(value).toBeCloseTo(view.probabilities()[edge]![operation]!, 6));
  });
});

describe('costs', () => {
  test('are a forward and a backward pass for each training pass, a forward pass for each batch', async () => {
    const { fork: copy, cost } = await fork();
    expect(cost()).toMatchObject({ forwardPasses: 0, backwardPasses: 0 });
    await copy.tune(options({ steps: 4 }));
    expect(cost()).toMatchObject({ forwardPasses: 8, backwardPasses: 8 });
    await copy.tune(options({ steps: 4, alphaLearningRate: 0 }));
    expect(cost()).toMatchObject({ forwardPasses: 12, backwardPasses: 12 });
    await copy.tune(options({ steps: 4, decisions: [1, 1, 1] }));
    expect(cost()).toMatchObject({ forwardPasses: 16, backwardPasses: 16 });
    await copy.evaluate({ decisions: [1, 1, 1] });
    expect(cost()).toMatchObject({ forwardPasses: 17, backwardPasses: 16, seconds: expect.any(Number) });
    expect(cost().seconds).toBeGreaterThan(0);
  });

  test('are not shared: every copy pays for itself', async () => {
    const { supernet } = await fork();
    for (const criterion of ['first', 'second']) {
      const { view, cost } = supernet.view(['tuning'], criterion);
      await (await view.fork()).evaluate({ decisions: undecided });
      expect(cost()).toMatchObject({ forwardPasses: 1 });
    }
  });
});

describe('what goes wrong', () => {
  test('is INTERRUPTED on abort, after a whole step', async () => {
    const stop = new AbortController();
    const base = referenceEngine();
    const engine: Engine = {
      ...base,
      compile: async (program) => {
        const executable = await base.compile(program);
        let runs = 0;
        const run: typeof executable.run = (inputs) => {
          runs += 1;
          if (runs === 2) stop.abort();
          return executable.run(inputs);
        };
        return { ...executable, run };
      },
    };
    const toy = await toyTrial({ engine });
    const { view, cost } = (await toy.trial.open([checkpoint])).view(['tuning'], 'mine');
    const [stopped, whole] = [await view.fork(), await view.fork()];
    await expect(stopped.tune(options({ steps: 5, signal: stop.signal }))).rejects.toMatchObject({
      code: 'INTERRUPTED',
      message: 'tuning stopped after 2 of 5 steps',
    });
    expect(cost()).toMatchObject({ forwardPasses: 4, backwardPasses: 4 });
    await whole.tune(options({ steps: 2 }));
    expect(stopped.probabilities()).toEqual(whole.probabilities());
    expect(await stopped.evaluate({ decisions: undecided })).toEqual(await whole.evaluate({ decisions: undecided }));
  });

  test('is NUMERICS where a loss is not finite', async () => {
    const { fork: copy } = await fork(toyCheckpoint(0, [Number.NaN, 0, 0, 0], alphas));
    await expect(copy.tune(options())).rejects.toMatchObject({
      code: 'NUMERICS',
      message: expect.stringContaining('loss at tuning step 3'),
    });
    await expect(copy.evaluate({ decisions: undecided })).rejects.toMatchObject({ code: 'NUMERICS' });
  });

  test.each<[string, Partial<TuningOptions>, string]>([
    ['an edge is missing', { decisions: [null, null] }, 'PLUGIN'],
    ['an operation is unknown', { decisions: [null, 4, null] }, 'PLUGIN'],
    ['steps are no whole number', { steps: 1.5 }, 'PLUGIN'],
    ['a rate is negative', { learningRate: -1 }, 'PLUGIN'],
    ['the clip is 0', { gradientClip: 0 }, 'PLUGIN'],
    ['a batch is larger than its split', { batchSize: 17 }, 'CONFIG'],
  ])('is refused where %s', async (_what, changes, code) => {
    const { fork: copy } = await fork();
    await expect(copy.tune(options(changes))).rejects.toMatchObject({ code, hint: expect.any(String) });
  });

  test('is refused where an evaluation is malformed', async () => {
    const { fork: copy } = await fork();
    await expect(copy.evaluate({ decisions: [null, null] })).rejects.toMatchObject({ code: 'PLUGIN' });
    const mask = scoreMatrix(3, 3, () => 1);
    await expect(copy.evaluate({ decisions: undecided, mask })).rejects.toMatchObject({ code: 'PLUGIN' });
  });
});

test('calls that overlap run one after the other', async () => {
  const { fork: copy } = await fork();
  const { fork: other } = await fork();
  const [, overlapped] = await Promise.all([copy.tune(options()), copy.evaluate({ decisions: undecided })]);
  await other.tune(options());
  expect(overlapped).toEqual(await other.evaluate({ decisions: undecided }));
});

test('compiles once per batch size and what is trained, and leaves nothing behind', async () => {
  const engine = countingEngine(referenceEngine());
  const toy = await toyTrial({ engine });
  for (let time = 0; time < 2; time++) {
    const supernet = await toy.trial.open([checkpoint]);
    const { view } = supernet.view(['tuning'], 'mine');
    const copies = [await view.fork(), await view.fork()];
    for (const copy of copies) {
      await copy.tune(options({ batchSize: 4, decisions: [time, null, null] }));
      await copy.tune(options({ batchSize: 4, alphaLearningRate: 0 }));
      await copy.tune(options({ batchSize: 8 }));
      await copy.evaluate({ decisions: undecided });
      await copy.tune(options({ signal: AbortSignal.abort() })).catch(() => undefined);
    }
    supernet.close();
  }
  // Two for batches of 4, one for 8, one for 16 that was aborted, one that evaluates.
  expect(engine.programs()).toBe(5);
  await toy.trial.dispose();
  expect([engine.tensors(), engine.programs()]).toEqual([0, 0]);
});
