import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import type { Probe } from '@touchstone/contract';
import type { Checkpoint } from '@touchstone/supernet';
import { expect, test } from 'vitest';
import { toyTrial } from '../toy-space/toy-trial.js';
import { askCriterion } from './ask-criterion.js';
import { testCriterion } from './test-criterion.js';

const slopes: Probe = {
  name: 'slopes',
  build: ({ loss, alphas, gradients }) => ({ slope: gradients(loss, [alphas])[0]! }),
};

/** One criterion of each form, which between them use everything that there is. */
testCriterion(
  defineCriterion({
    name: 'uses-everything',
    summary: 'A number of each source for every operation',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: { squared: { type: 'boolean', default: false, description: 'Whether alphas are squared' } },
    },
    needs: ['alphas', 'history', 'evaluation', 'gates', 'oracle'],
    score: async ({ space, supernet, oracle, rng }, { squared }) => {
      const { loss } = await supernet.evaluate();
      const { values } = await supernet.gateGradients();
      const first = supernet.history()[0]!.alphas;
      const best = oracle.benchmark.optimum(oracle.query)!.accuracy;
      return scoreMatrix(space.edges.length, space.operations.length, (edge, operation) => {
        const alpha = supernet.alphas()[edge]![operation]! - first[edge]![operation]!;
        return (squared ? alpha ** 2 : alpha) + loss + values[operation]! + best + rng.uniform();
      });
    },
  }),
);

testCriterion(
  defineCriterion({
    name: 'selects-at-random',
    summary: 'An architecture instead of scores',
    needs: [],
    select: ({ space, rng }) => space.sample(rng),
  }),
);

testCriterion(
  defineCriterion({
    name: 'trains-further',
    summary: 'Tunes a copy with one edge decided and asks it for its probabilities',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: { steps: { type: 'integer', default: 2, description: 'Steps of the tuning' } },
    },
    needs: ['alphas', 'tuning'],
    score: async ({ space, supernet, rng, signal }, { steps }) => {
      const copy = await supernet.fork();
      const decisions = space.edges.map((_, edge) => (edge === 0 ? 1 : null));
      await copy.tune({
        decisions,
        steps,
        batchSize: 4,
        learningRate: 0.1,
        momentum: 0.9,
        nesterov: true,
        weightDecay: 0,
        gradientClip: 5,
        alphaLearningRate: 0.1,
        alphaWeightDecay: 0,
        rng: rng.fork('tuning'),
        signal,
      });
      const { loss } = await copy.evaluate({ decisions });
      const tuned = copy.probabilities();
      const before = supernet.probabilities();
      return scoreMatrix(space.edges.length, space.operations.length, (e, o) => tuned[e]![o]! - before[e]![o]! + loss);
    },
  }),
);

const beforeTraining = defineCriterion({
  name: 'before-training',
  summary: 'Slopes of the alphas and the first weight of the untrained supernet',
  needs: ['untrained', 'programs', 'weights'],
  score: async ({ space, supernet, step }) => {
    const [result] = await supernet.run(slopes, { batches: 1 });
    const { values } = supernet.weights();
    const slope = result!['slope']!;
    return scoreMatrix(
      space.edges.length,
      space.operations.length,
      (edge, operation) => slope[edge * space.operations.length + operation]! + values[0]! + step,
    );
  },
});

testCriterion(beforeTraining);

test('a criterion for the untrained supernet is asked about that one, whatever the history', async () => {
  const toy = await toyTrial();
  const history: Checkpoint[] = [];
  const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => void history.push(checkpoint);
  await toy.trial.search({ seed: 1, checkpoints: [0, 4], signal: new AbortController().signal, onCheckpoint });
  const answers = [
    await askCriterion(beforeTraining, { toy, history }),
    await askCriterion(beforeTraining, { toy, history: history.slice(0, 1) }),
  ];
  expect(answers[0]!.supernet.checkpoint.step).toBe(0);
  expect(answers[0]!.scores).toEqual(answers[1]!.scores);
  expect(answers[0]!.used).toEqual(new Set(['untrained', 'programs', 'weights']));
  expect(answers[0]!.cost).toMatchObject({ forwardPasses: 1, backwardPasses: 1 });
  const late = { toy, history: history.slice(1) };
  await expect(askCriterion(beforeTraining, late)).rejects.toThrow(RangeError);
});
