import { createRng } from '@touchstone/contract';
import type { Search, SearcherPlugin } from '@touchstone/contract';
import { liveNodes, sizeOf } from '@touchstone/program';
import { prepareTrial, supernetStructure } from '@touchstone/supernet';
import type { Checkpoint, PreparedTrial } from '@touchstone/supernet';
import { beforeAll, describe, expect, it } from 'vitest';
import { optionVariants } from '../plugin/option-variants.js';
import { testDescription } from '../plugin/test-description.js';
import { referenceEngine } from '../reference-engine/reference-engine.js';
import { toyDataset } from '../toy-space/toy-dataset.js';
import { toySpace } from '../toy-space/toy-space.js';
import { toyEnvironment } from '../toy-space/toy-environment.js';

/** Longer searches are cut to this length. */
const LONGEST = 6;

export interface SearcherSuite {
  /** Over the defaults; every value of enumerated and boolean options is tried anyway. The search must have at least 3 steps and batches of at most 16 images. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Conformance suite of a searcher, for a vitest file: its state, program and scalars fit together, and
 * on the toy space equal seeds give equal bits, however the search is divided by checkpoints.
 */
export function testSearcher(plugin: SearcherPlugin, suite: SearcherSuite): void {
  const space = toySpace.create({ cells: 1 });

  describe(`searcher ${plugin.name}`, () => {
    testDescription(plugin, 'searcher');
  });

  describe.each(optionVariants(plugin, suite.options))(`searcher ${plugin.name}, $name`, ({ options }) => {
    let search: Search;
    let trial: PreparedTrial;
    let steps: number;

    beforeAll(async () => {
      const dataset = await toyDataset.load({ images: 16 }, toyEnvironment);
      const structure = supernetStructure({ space, image: dataset.image, classes: dataset.classes });
      search = plugin.build(structure.network(), options as never);
      const engine = referenceEngine();
      trial = await prepareTrial({ space, dataset, searcher: plugin, searcherOptions: options, engine });
      steps = Math.min(search.steps, LONGEST);
    });

    async function checkpoints(wanted: readonly number[], seed: number, from?: Checkpoint): Promise<Checkpoint[]> {
      const found: Checkpoint[] = [];
      const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => void found.push(checkpoint);
      const signal = new AbortController().signal;
      await trial.search({ seed, checkpoints: wanted, signal, onCheckpoint, ...(from ? { from } : {}) });
      return found;
    }

    it('needs nothing but its state, two batches and its scalars', () => {
      const scalars = Object.keys(search.scalars(0));
      const batches = ['train-images', 'train-labels', 'valid-images', 'valid-labels'];
      const given = new Set([...Object.keys(search.state), ...batches, ...scalars]);
      const live = new Set(liveNodes(search.program));
      for (const [name, node] of Object.entries(search.program.inputs)) {
        if (!live.has(node)) continue;
        expect(given).toContain(name);
        if (scalars.includes(name)) expect(node.shape).toEqual([]);
        if (batches.includes(name)) expect(node.shape[0]).toBe(search.batchSize);
        if (search.state[name]) expect(node.shape).toEqual(search.state[name].shape);
      }
    });

    it('has finite scalars of the same names at every step', () => {
      const names = Object.keys(search.scalars(0));
      for (let step = 0; step < search.steps; step += Math.ceil(search.steps / 100)) {
        const scalars = search.scalars(step);
        expect(Object.keys(scalars)).toEqual(names);
        for (const value of Object.values(scalars)) expect(value).toSatisfy(Number.isFinite);
      }
    });

    it('starts from finite values that depend on the seed alone', () => {
      for (const [name, { shape, initial }] of Object.entries(search.state)) {
        const values = initial(createRng(3).fork(name));
        expect(values).toHaveLength(sizeOf(shape));
        expect(values.every((value) => Number.isFinite(value))).toBe(true);
        expect(initial(createRng(3).fork(name))).toEqual(values);
      }
    });

    it('gives equal bits for equal seeds and others for other seeds', async () => {
      const [first, second, other] = [
        await checkpoints([steps], 1),
        await checkpoints([steps], 1),
        await checkpoints([steps], 2),
      ];
      expect(second).toEqual(first);
      expect(other[0]!.state['weights']!.data).not.toEqual(first[0]!.state['weights']!.data);
    });

    it('changes the weights and keeps everything finite', async () => {
      const [first, last] = await checkpoints([0, steps], 1);
      expect(last!.state['weights']!.data).not.toEqual(first!.state['weights']!.data);
      for (const { data } of Object.values(last!.state)) {
        expect(data.every((value) => Number.isFinite(value))).toBe(true);
      }
      expect(last!.losses).toEqual({ train: expect.any(Number), valid: expect.any(Number) });
    });

    it('goes on from any checkpoint to the same bits', async () => {
      const all = Array.from({ length: steps + 1 }, (_, step) => step);
      const whole = await checkpoints(all, 1);
      expect(await checkpoints([steps], 1)).toEqual([whole[steps]]);
      for (const from of whole.slice(0, -1)) {
        expect(await checkpoints([steps], 1, from)).toEqual([whole[steps]]);
      }
    });
  });
}
