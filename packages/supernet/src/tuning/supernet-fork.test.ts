import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Decisions, Engine, TuningOptions } from '@touchstone/contract';
import { referenceEngine, toyCheckpoint, toyDataset, toyEnvironment, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';
import { toySupernet } from '../fixtures/toy-supernet.js';
import { tuningOptions } from '../fixtures/tuning-options.js';
import type { Checkpoint } from '../trial/checkpoint.js';

const { trial, alphas, history, onPaper } = await toySupernet();
const undecided: Decisions = [null, null, null];
const checkpoint = history[1]!;

async function fork(from: Checkpoint = checkpoint) {
  const supernet = await trial.open([from]);
  const { view, cost } = supernet.view(['tuning', 'evaluation', 'alphas', 'weights'], 'mine');
  return { supernet, view, cost, fork: await view.fork() };
}

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
      const paper = onPaper('search-score', decided, gates);
      const asked = { decisions: [2, null, 0], ...(gates ? { mask: gates } : {}) };
      const evaluation = await copy.evaluate(asked);
      expect(evaluation).toEqual({ loss: expect.closeTo(paper.loss, 6), accuracy: paper.accuracy });
    }
  });
});

describe('tuning', () => {
  test('leaves the supernet and other copies as they are', async () => {
    const { view, fork: tuned } = await fork();
    const before = [view.weights(), view.alphas(), await view.evaluate()];
    const other = await view.fork();
    await tuned.tune(tuningOptions());
    expect([view.weights(), view.alphas(), await view.evaluate()]).toEqual(before);
    expect(await other.evaluate({ decisions: undecided })).toEqual(await view.evaluate());
    expect(await tuned.evaluate({ decisions: undecided })).not.toEqual(await view.evaluate());
  });

  test('keeps the alphas of decided edges, weight decay or not', async () => {
    const { view, fork: tuned } = await fork();
    await tuned.tune(tuningOptions({ decisions: [null, 0, null] }));
    const [first, second] = tuned.probabilities();
    expect(second).toEqual(view.probabilities()[1]);
    expect(first).not.toEqual(view.probabilities()[0]);
  });

  test('takes images in the order of its generator', async () => {
    const losses = [];
    for (const seed of [1, 1, 2]) {
      const { fork: tuned } = await fork();
      await tuned.tune(tuningOptions({ batchSize: 4, rng: createRng(seed) }));
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
      await copy.tune(tuningOptions());
      results.push([before, await copy.evaluate({ decisions: undecided })]);
    }
    expect(results[1]![0]).toEqual(results[0]![0]);
    expect(results[1]![1]).not.toEqual(results[0]![1]);
  });
});

describe('costs', () => {
  test('are a forward and a backward pass for each training pass, a forward pass for each batch', async () => {
    const { fork: copy, cost } = await fork();
    expect(cost()).toMatchObject({ forwardPasses: 0, backwardPasses: 0 });
    await copy.tune(tuningOptions({ steps: 4 }));
    expect(cost()).toMatchObject({ forwardPasses: 8, backwardPasses: 8 });
    await copy.tune(tuningOptions({ steps: 4, alphaLearningRate: 0 }));
    expect(cost()).toMatchObject({ forwardPasses: 12, backwardPasses: 12 });
    await copy.tune(tuningOptions({ steps: 4, decisions: [1, 1, 1] }));
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
    await expect(stopped.tune(tuningOptions({ steps: 5, signal: stop.signal }))).rejects.toMatchObject({
      code: 'INTERRUPTED',
      message: 'tuning stopped after 2 of 5 steps',
    });
    expect(cost()).toMatchObject({ forwardPasses: 4, backwardPasses: 4 });
    await whole.tune(tuningOptions({ steps: 2 }));
    expect(stopped.probabilities()).toEqual(whole.probabilities());
    expect(await stopped.evaluate({ decisions: undecided })).toEqual(await whole.evaluate({ decisions: undecided }));
  });

  test('is NUMERICS where a loss is not finite', async () => {
    const { fork: copy } = await fork(toyCheckpoint(0, [Number.NaN, 0, 0, 0], alphas));
    await expect(copy.tune(tuningOptions())).rejects.toMatchObject({
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
    await expect(copy.tune(tuningOptions(changes))).rejects.toMatchObject({ code, hint: expect.any(String) });
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
  const [, overlapped] = await Promise.all([copy.tune(tuningOptions()), copy.evaluate({ decisions: undecided })]);
  await other.tune(tuningOptions());
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
      await copy.tune(tuningOptions({ batchSize: 4, decisions: [time, null, null] }));
      await copy.tune(tuningOptions({ batchSize: 4, alphaLearningRate: 0 }));
      await copy.tune(tuningOptions({ batchSize: 8 }));
      await copy.evaluate({ decisions: undecided });
      await copy.tune(tuningOptions({ signal: AbortSignal.abort() })).catch(() => undefined);
    }
    supernet.close();
  }
  // Two for batches of 4, one for 8, one for 16 that was aborted, one that evaluates.
  expect(engine.programs()).toBe(5);
  await toy.trial.dispose();
  expect([engine.tensors(), engine.programs()]).toEqual([0, 0]);
});
