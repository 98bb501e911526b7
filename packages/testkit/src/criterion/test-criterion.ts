import { TouchstoneError } from '@touchstone/contract';
import type { CriterionPlugin, Need, SearchSpace } from '@touchstone/contract';
import type { Checkpoint } from '@touchstone/supernet';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { optionVariants } from '../plugin/option-variants.js';
import type { OptionVariant } from '../plugin/option-variants.js';
import { testDescription } from '../plugin/test-description.js';
import { toySpace } from '../toy-space/toy-space.js';
import { toyTrial } from '../toy-space/toy-trial.js';
import type { ToyTrial } from '../toy-space/toy-trial.js';
import { askCriterion } from './ask-criterion.js';
import type { CriterionAnswer, CriterionQuestion } from './ask-criterion.js';

export interface CriterionSuite {
  /** Where the toy space lacks what the criterion looks for. */
  readonly space?: SearchSpace;
  /** Over the defaults; every value of enumerated and boolean options is tried anyway. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * Conformance suite of a criterion, for a vitest file: on small trained and untrained supernets it
 * gives one number for each edge and operation that the space can discretise (or an architecture), the
 * same for equal seeds; it uses what it declares, all of it and no more; it leaves the supernet as it
 * was; on abort it finishes or throws `INTERRUPTED`. One that needs `untrained` is given the untrained
 * supernet only.
 */
export function testCriterion(plugin: CriterionPlugin, suite: CriterionSuite = {}): void {
  const { space = toySpace.create({ cells: 2 }) } = suite;
  const variants = optionVariants(plugin, suite.options);
  let toy: ToyTrial;
  const history: Checkpoint[] = [];

  beforeAll(async () => {
    toy = await toyTrial({ space });
    const signal = new AbortController().signal;
    const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => void history.push(checkpoint);
    await toy.trial.search({ seed: 1, checkpoints: [0, 2, 4], signal, onCheckpoint });
  });

  const ask = (options: OptionVariant['options'], changes: Partial<CriterionQuestion> = {}): Promise<CriterionAnswer> =>
    askCriterion(plugin, { toy, history, options, ...changes });

  describe(`criterion ${plugin.name}`, () => {
    testDescription(plugin, 'criterion');

    it('either scores or selects', () => {
      expect(['score', 'select'].filter((name) => name in plugin)).toHaveLength(1);
    });

    describe.each(variants)('$name', ({ options }) => {
      it.each([1, 3])('answers after %i checkpoint(s)', async (checkpoints) => {
        const { scores, architecture } = await ask(options, { history: history.slice(0, checkpoints) });
        if (scores) {
          expect(scores.map((row) => row.length)).toEqual(space.edges.map(() => space.operations.length));
          for (const score of scores.flat())
            expect(score).toSatisfy((value) => typeof value === 'number' && value < Infinity);
        }
        expect(space.decode(space.encode(architecture))).toEqual([...architecture]);
      });

      it('gives the same answer for the same seed, by the generator that it is given', async () => {
        const random = vi.spyOn(Math, 'random').mockImplementation(() => {
          throw new Error('Math.random() cannot be repeated: use context.rng');
        });
        try {
          const first = await ask(options);
          const second = await ask(options);
          expect(second.scores).toEqual(first.scores);
          expect(second.architecture).toEqual(first.architecture);
        } finally {
          random.mockRestore();
        }
      });

      it('leaves the supernet as it was', async () => {
        const before = structuredClone(history);
        const { supernet } = await ask(options);
        expect(history).toEqual(before);
        const shown = history.filter(({ step }) => step <= supernet.checkpoint.step);
        const [asked, fresh] = [supernet, await toy.trial.open(shown)];
        const all = ['alphas', 'evaluation', 'gates', 'history', 'weights'] as const;
        const [used, unused] = [asked.view(all, 'suite').view, fresh.view(all, 'suite').view];
        expect(used.alphas()).toEqual(unused.alphas());
        expect(used.probabilities()).toEqual(unused.probabilities());
        expect(used.history()).toEqual(unused.history());
        expect(used.weights()).toEqual(unused.weights());
        expect(await asked.evaluate()).toEqual(await fresh.evaluate());
        expect(await used.gateGradients()).toEqual(await unused.gateGradients());
      });

      it('finishes on abort, or throws INTERRUPTED', async () => {
        const outcome = await ask(options, { signal: AbortSignal.abort() }).then(
          () => 'finished',
          (error: unknown) => (error instanceof TouchstoneError ? error.code : error),
        );
        expect(['finished', 'INTERRUPTED']).toContain(outcome);
      });
    });

    it('uses everything that it declares, with some of its options', async () => {
      const used = new Set<Need>();
      for (const { options } of variants) for (const need of (await ask(options)).used) used.add(need);
      expect([...used].toSorted()).toEqual([...plugin.needs].toSorted());
    });
  });
}
