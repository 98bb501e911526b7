import { scoreMatrix } from '@touchstone/contract';
import type { Search, SearcherPlugin } from '@touchstone/contract';
import { multiply, program } from '@touchstone/program';
import { referenceEngine, toyCheckpoint, toySearcher, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';
import { prepareTrial } from './prepare-trial.js';

const signal = new AbortController().signal;
const onCheckpoint = async (): Promise<void> => {};

describe('dispose', () => {
  test('leaves no tensor and no program behind', async () => {
    const engine = countingEngine(referenceEngine());
    const { trial } = await toyTrial({ engine });
    await trial.search({ seed: 1, checkpoints: [0, 2, 4], signal, onCheckpoint });
    const alphas = scoreMatrix(3, 4, () => 0);
    const supernet = await trial.open([toyCheckpoint(0, [1, 2, 3, 4], alphas)]);
    const { view } = supernet.view(['evaluation', 'gates'], 'mine');
    await view.evaluate();
    await view.gateGradients();
    await view.gateGradients({ perSample: true, split: 'search-valid' });
    supernet.close();
    await trial.dispose();
    expect([engine.tensors(), engine.programs()]).toEqual([0, 0]);
  });

  test('also after searches that were aborted or failed', async () => {
    const engine = countingEngine(referenceEngine());
    const { trial } = await toyTrial({ engine });
    const aborted = trial.search({ seed: 1, checkpoints: [4], signal: AbortSignal.abort(), onCheckpoint });
    await expect(aborted).rejects.toMatchObject({ code: 'INTERRUPTED' });
    const failing = async (): Promise<void> => {
      throw new Error('disk full');
    };
    const failed = trial.search({ seed: 1, checkpoints: [2, 4], signal, onCheckpoint: failing });
    await expect(failed).rejects.toThrow('disk full');
    await trial.dispose();
    expect([engine.tensors(), engine.programs()]).toEqual([0, 0]);
  });

  test('of a trial that did nothing', async () => {
    const { trial } = await toyTrial();
    expect(trial.steps).toBe(4);
    await expect(trial.dispose()).resolves.toBeUndefined();
  });
});

describe('a searcher that breaks the contract is refused by name', () => {
  /** The toy searcher with a fault in what it builds. */
  async function refusal(fault: (search: Search) => Partial<Search>): Promise<unknown> {
    const { space, dataset } = await toyTrial();
    const build: typeof toySearcher.build = (network, options) => {
      const search = toySearcher.build(network, options);
      return { ...search, ...fault(search) };
    };
    const searcher: SearcherPlugin = { ...toySearcher, name: 'faulty', build } as SearcherPlugin;
    const searcherOptions = { steps: 4, batchSize: 8, learningRate: 0.5 };
    return prepareTrial({ space, dataset, searcher, searcherOptions, engine: referenceEngine() }).catch(
      (error: unknown) => error,
    );
  }
  const without = (outputs: Search['program']['outputs'], name: string) =>
    program(Object.fromEntries(Object.entries(outputs).filter(([other]) => other !== name)));

  test.each<[string, (search: Search) => Partial<Search>, string]>([
    [
      'without alphas',
      ({ state: { weights } }) => ({ state: { weights: weights! } }),
      "state 'alphas' must have shape [3, 4], not [absent]",
    ],
    [
      'with weights of another length',
      ({ state }) => ({ state: { ...state, weights: { ...state['weights']!, shape: [5] } } }),
      "state 'weights' must have shape [4], not [5]",
    ],
    [
      'without a loss',
      (search) => ({ program: without(search.program.outputs, 'train-loss') }),
      "the program has no output 'train-loss'",
    ],
    [
      'that forgets a state',
      (search) => ({ program: without(search.program.outputs, 'alphas') }),
      "the program has no output 'alphas'",
    ],
    [
      'that changes a shape',
      ({ program: { outputs } }) => ({
        program: program({ ...outputs, weights: multiply(outputs['train-loss']!, 2) }),
      }),
      "the program changes the shape of state 'weights'",
    ],
  ])('%s', async (_what, fault, message) => {
    expect(await refusal(fault)).toMatchObject({ code: 'PLUGIN', message: `searcher 'faulty': ${message}` });
  });
});
