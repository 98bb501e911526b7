import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Dataset, ScoreMatrix, SearcherPlugin } from '@touchstone/contract';
import { prepareTrial, supernetStructure } from '@touchstone/supernet';
import type { Checkpoint } from '@touchstone/supernet';
import { referenceEngine, toyAnswers, toyDataset, toySpace, toyEnvironment } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { dartsFirstOrder } from './darts-first-order.js';

const space = toySpace.create({ cells: 1 });
const dataset = await toyDataset.load({ images: 16 }, toyEnvironment);
// Whole splits as batches, so that their order does not matter.
const options = {
  steps: 4,
  batchSize: 16,
  learningRate: 0.5,
  finalLearningRate: 0.1,
  momentum: 0.9,
  weightDecay: 0.01,
  order: 'alphas-first' as 'alphas-first' | 'weights-first',
  gradientClip: 0.05,
  alphaLearningRate: 0.1,
  alphaBeta1: 0.5,
  alphaBeta2: 0.999,
  alphaWeightDecay: 0.05,
};

async function search(changes: Partial<typeof options>, checkpoints: readonly number[]): Promise<Checkpoint[]> {
  const found: Checkpoint[] = [];
  const searcherOptions = { ...options, ...changes };
  const searcher = dartsFirstOrder as SearcherPlugin;
  const trial = await prepareTrial({ space, dataset, searcher, searcherOptions, engine: referenceEngine() });
  const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => void found.push(checkpoint);
  await trial.search({ seed: 3, checkpoints, signal: new AbortController().signal, onCheckpoint });
  return found;
}

const matrixOf = (values: Float32Array): number[][] => scoreMatrix(3, 4, (e, o) => values[4 * e + o]!);

/** Algorithm 1 with ξ = 0 by the closed form of the toy supernet and the textbook forms of Adam and SGD. */
function algorithm1(initial: Checkpoint, steps: number, order: typeof options.order) {
  let alphas: ScoreMatrix = matrixOf(initial.state['alphas']!.data);
  let weights = [...initial.state['weights']!.data];
  let [first, second]: ScoreMatrix[] = [scoreMatrix(3, 4, () => 0), scoreMatrix(3, 4, () => 0)];
  let velocity = [0, 0, 0, 0];
  const ask = (split: Parameters<Dataset['examples']>[0], mixture: ScoreMatrix) =>
    toyAnswers({ ...dataset.examples(split), weights, mixture });
  const losses = { train: 0, valid: 0 };
  const counts = { clipped: 0 };

  const moveAlphas = (step: number): void => {
    const mixture = softmaxRows(alphas);
    const { loss: valid, mixtureGradient } = ask('search-valid', mixture);
    const gradient = scoreMatrix(3, 4, (e, o) => {
      const mean = mixture[e]!.reduce((sum, weight, i) => sum + weight * mixtureGradient[e]![i]!, 0);
      return mixture[e]![o]! * (mixtureGradient[e]![o]! - mean) + 0.05 * alphas[e]![o]!;
    });
    first = scoreMatrix(3, 4, (e, o) => 0.5 * first![e]![o]! + 0.5 * gradient[e]![o]!);
    second = scoreMatrix(3, 4, (e, o) => 0.999 * second![e]![o]! + 0.001 * gradient[e]![o]! ** 2);
    alphas = scoreMatrix(3, 4, (e, o) => {
      const moment = first![e]![o]! / (1 - 0.5 ** step);
      return alphas[e]![o]! - (0.1 * moment) / (Math.sqrt(second![e]![o]! / (1 - 0.999 ** step)) + 1e-8);
    });
    Object.assign(losses, { valid });
  };

  const moveWeights = (step: number): void => {
    const { loss: train, weightGradient } = ask('search-train', softmaxRows(alphas));
    const norm = Math.hypot(...weightGradient);
    if (norm > 0.05) counts.clipped += 1;
    const clipped = weightGradient.map((value, i) => value * Math.min(1, 0.05 / (norm + 1e-6)) + 0.01 * weights[i]!);
    const rate = 0.1 + 0.2 * (1 + Math.cos((Math.PI * (step - 1)) / options.steps));
    velocity = velocity.map((value, i) => 0.9 * value + clipped[i]!);
    weights = weights.map((value, i) => value - rate * (clipped[i]! + 0.9 * velocity[i]!));
    Object.assign(losses, { train });
  };

  // Whoever moves second sees what the first has become.
  const moves = order === 'alphas-first' ? [moveAlphas, moveWeights] : [moveWeights, moveAlphas];
  for (let step = 1; step <= steps; step++) moves.forEach((move) => move(step));
  return { alphas, weights, losses, ...counts };
}

test.each(['alphas-first', 'weights-first'] as const)('%s: four steps written out', async (order) => {
  const [initial, ...found] = await search({ order }, [0, 1, 2, 3, 4]);
  for (const { step, state, losses } of found) {
    const expected = algorithm1(initial!, step, order);
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 5));
    expect([...state['alphas']!.data], `alphas, step ${step}`).toEqual(near(expected.alphas.flat()));
    expect([...state['weights']!.data], `weights, step ${step}`).toEqual(near(expected.weights));
    expect(expected.clipped).toBe(step);
    expect(losses).toEqual({
      train: expect.closeTo(expected.losses.train, 5),
      valid: expect.closeTo(expected.losses.valid, 5),
    });
  }
});

test('a rate of 0 freezes the alphas, to the bit, and trains the weights', async () => {
  const [initial, last] = await search({ alphaLearningRate: 0 }, [0, 4]);
  expect(last!.state['alphas']!.data).toEqual(initial!.state['alphas']!.data);
  expect(last!.state['weights']!.data).not.toEqual(initial!.state['weights']!.data);
});

test('initial alphas are small: standard deviation 1e-3', () => {
  const network = supernetStructure({ space, image: dataset.image, classes: 2 }).network();
  const { alphas } = dartsFirstOrder.build(network, options).state;
  const rng = createRng('alphas');
  const values = Array.from({ length: 100 }, (_, draw) => [...alphas!.initial(rng.fork(draw))]).flat();
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);
  expect(deviation).toBeGreaterThan(0.9e-3);
  expect(deviation).toBeLessThan(1.1e-3);
});

test('scalars: cosine from the first to the last step, corrections of Adam', () => {
  const network = supernetStructure({ space, image: dataset.image, classes: 2 }).network();
  const { scalars } = dartsFirstOrder.build(network, options);
  expect(scalars(0)).toEqual({
    'learning-rate': 0.5,
    'alpha-learning-rate': 0.1,
    'alpha-correction-1': 2,
    'alpha-correction-2': expect.closeTo(1000, 6),
  });
  expect(scalars(2)['learning-rate']).toBeCloseTo(0.3, 12);
});
